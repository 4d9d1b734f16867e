"""The language-model judge: asks a model that speaks the chat completions protocol, and holds it to its quotes.

From `question` (what is sent) over `client` and `cache` (how it is asked) to `answers` and `leash` (what of the answer
holds); `judge` is the flow, `rehearsal` the same without asking.
"""
