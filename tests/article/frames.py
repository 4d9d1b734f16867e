"""Frames that content management systems put around an article. Data only; every line of a frame's own text that no
article may hold has one of the words in `MARKS`."""

from __future__ import annotations

MARKS = ("Zebra", "zebra", "Quokka", "quokka")

FRAMES: dict[str, str] = {
    "WordPress": """
<body class="post-template-default single single-post has-sidebar"><div id="page" class="site">
<header id="masthead" class="site-header"><div class="site-branding"><a href="/">The Quokka Times</a></div>
<nav class="main-navigation"><ul id="primary-menu" class="menu"><li class="menu-item"><a href="/n">Zebra news</a></li>
<li class="menu-item"><a href="/s">Quokka sport</a></li></ul></nav></header>
<div id="content" class="site-content"><main id="main" class="site-main"><article class="post type-post hentry">
<div class="entry-content">{article}</div>
<footer class="entry-footer"><span class="cat-links">Posted in <a href="/c">Quokka life</a></span></footer></article>
<nav class="navigation post-navigation"><div class="nav-previous"><a href="/p">A zebra crossing is painted pink</a></div></nav>
<div id="comments" class="comments-area"><h2 class="comments-title">2 thoughts</h2><ol class="comment-list"><li class="comment">
<p>My quokka read this twice and did not agree with a word.</p></li></ol><div id="respond" class="comment-respond">
<h3>Leave a Reply</h3><form><p class="comment-notes">Your zebra address will not be published.</p></form></div></div></main>
<aside id="secondary" class="widget-area"><section class="widget widget_recent_entries"><h2>Recent Posts</h2><ul>
<li><a href="/r1">Zebra foals are early this year</a></li><li><a href="/r2">How to draw a quokka in six lines</a></li></ul></section>
</aside></div><footer id="colophon" class="site-footer"><p>Proudly powered by a zebra.</p></footer></div></body>""",
    "Drupal": """
<body class="path-node page-node-type-article"><div class="dialog-off-canvas-main-canvas"><header role="banner">
<div class="region region-header"><a href="/">Zebra Council</a><ul class="menu"><li><a href="/a">Quokka services</a></li></ul>
</div></header><div class="layout-content"><div class="region region-content"><div class="node node--type-article">
<div class="node__content"><div class="field field--name-body field--type-text-with-summary">{article}</div></div></div>
<div class="views-element-container block-views"><h2>Related content</h2><div class="view-content">
<div class="views-row"><a href="/1">The zebra register opens</a><p>Owners have until May to enter a quokka or two.</p></div>
<div class="views-row"><a href="/2">Minutes of the zebra board</a></div></div></div></div></div>
<footer role="contentinfo"><p>Zebra Council, Quokka Street 4</p></footer></div></body>""",
    "Arc": """
<body><div id="fusion-app"><div class="b-header-nav-chain"><a href="/">Quokka Post</a><nav><a href="/z">Zebra</a></nav></div>
<section class="b-right-rail"><div class="b-right-rail__main-wrapper"><div class="b-article-body">{article}</div>
<div class="c-promo-list"><h3>More from Quokka Post</h3><article class="c-promo"><a href="/1"><h4>Zebra wins by a nose</h4></a>
</article><article class="c-promo"><a href="/2"><h4>Quokka tax is put off again</h4></a></article></div></div>
<aside class="b-right-rail__rail"><div class="b-top-table-list"><h3>Most Read</h3><ol><li><a href="/3">The zebra that came to tea</a>
</li><li><a href="/4">A quokka on every roof</a></li></ol></div></aside></section>
<div class="taboola-feed"><p>Doctors are stunned by this zebra trick.</p></div><footer class="b-footer">Quokka Post 2031</footer>
</div></body>""",
    "Next.js": """
<body><div id="__next"><div class="sc-a1 kQzPq"><a href="/">Zebraworks</a><button aria-label="menu">Quokka menu</button></div>
<main class="sc-b2 fTyUi"><div class="sc-c3">{article}</div></main><div class="sc-d4 related-stories"><h2>You may also like</h2>
<div class="sc-e5"><a href="/1"><div>Seven zebra facts for the weekend</div></a></div>
<div class="sc-e5"><a href="/2"><div>A quokka walks into a bar</div></a></div></div>
<footer class="sc-f6"><p>Made by zebras.</p></footer></div>
<script id="__NEXT_DATA__" type="application/json">{{"props": {{"text": "<p>A quokka in the data.</p>"}}}}</script></body>""",
    "Medium": """
<body><div id="root"><div class="a b c"><div class="metabar u-clearfix"><a href="/">Zebrium</a><a href="/m">Sign in quokka</a></div>
<article class="meteredContent"><div class="l"><section><div class="ab ca"><div class="ch bg">{article}</div></div></section></div>
</article><div class="pw-responses"><h2>Responses (2)</h2><p>What a quokka of a text, thank you for it.</p></div>
<div class="recommended-posts"><h2>Recommended from Zebrium</h2><div><a href="/1"><h2>I quit my job to ride a zebra</h2></a>
<p>And I would do it again, says my quokka.</p></div></div><div class="footer"><a href="/h">Help zebra</a></div></div></div></body>""",
    "Substack": """
<body><div id="entry"><div class="main-menu"><a href="/">Quokka Letter</a></div><article class="typography newsletter-post post">
<div class="available-content"><div dir="auto" class="body markup">{article}</div></div>
<div class="subscription-widget-wrap"><div class="subscription-widget"><p>Thanks for reading Quokka Letter! Subscribe for free
to receive new zebras.</p><form><input type="email"><button>Subscribe</button></form></div></div></article>
<div class="comments-page"><h4>Discussion about this post</h4><div class="comment"><p>My zebra disagrees with the third line.</p>
</div></div><div class="portable-archive"><a href="/p/1">The year of the quokka</a><a href="/p/2">Zebras at night</a></div>
<div class="footer">2031 Quokka</div></div></body>""",
    "Ghost": """
<body class="post-template"><div class="gh-site"><header class="gh-head"><a href="/">Zebra &amp; Co</a><nav class="gh-head-menu">
<ul class="nav"><li><a href="/x">Quokka</a></li></ul></nav></header><main class="site-main"><article class="gh-article post">
<section class="gh-content gh-canvas">{article}</section></article><section class="gh-container is-grid gh-read-next"><h2>Read next</h2>
<article class="gh-card post"><a class="gh-card-link" href="/1"><h3>What a zebra costs</h3><p>More than a quokka, we found.</p></a>
</article></section></main><footer class="gh-foot"><p>Published with zebra.</p></footer></div></body>""",
    "Squarespace": """
<body class="view-item"><div id="siteWrapper" class="site-wrapper"><header class="header"><a href="/">Quokka Studio</a>
<div class="header-nav"><a href="/w">Zebra works</a></div></header><main id="page" class="container"><article class="blog-item">
<div class="blog-item-content e-content"><div class="sqs-layout sqs-grid-12"><div class="row sqs-row"><div class="col sqs-col-12">
<div class="sqs-block html-block sqs-block-html"><div class="sqs-block-content">{article}</div></div></div></div></div></div>
</article><section id="itemPagination" class="item-pagination"><a href="/n"><div>Next</div><h2>The zebra in the hall</h2></a></section>
</main><footer class="sections" id="footer-sections"><p>Quokka Studio, all days but Monday.</p></footer></div></body>""",
    "cookie banner and sign-up": """
<body><div id="onetrust-consent-sdk"><div class="ot-sdk-container"><h2>Zebra and its 312 partners value your privacy</h2>
<p>We and our quokkas store information on your device, and you may say no at any time.</p><button>Accept</button></div></div>
<div class="newsletter-modal" role="dialog"><h3>Never miss a zebra</h3><p>Get the quokka of the day in your inbox.</p></div>
<a class="skip-link" href="#c">Skip to zebra</a><div id="c">{article}</div>
<div class="share-tools"><span>Share this zebra</span><a href="#">Quokkabook</a></div></body>""",
    "tables": """
<body bgcolor="#ffffff"><table width="760" align="center"><tr><td colspan="2"><a href="/">Zebra Online</a> | <a href="/q">Quokka</a>
</td></tr><tr><td width="140" valign="top"><a href="/1">Zebra prices</a><br><a href="/2">Quokka weather</a><br>
<a href="/3">Zebra archive</a></td><td valign="top">{article}</td></tr><tr><td colspan="2" align="center"><font size="1">
<a href="/i">Imprint of the zebra</a> | <a href="/p">Quokka policy</a></font></td></tr></table></body>""",
}
