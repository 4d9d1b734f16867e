"""From the bytes of a page to an article: title, standfirst, body, captions, tables, dates, kind, completeness."""
