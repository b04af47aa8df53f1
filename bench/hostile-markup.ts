import {framed, repeatedParts} from './repeated-part.ts'

const page =
  '<!doctype html><html><head><title>Harbor opens - Gull</title></head><body><main><article><h1>Harbor opens</h1>' +
  '<p>The harbor opened again on Monday, two days after a storm had filled it with sand.</p>'
const rss =
  '<rss version="2.0" xmlns:media="http://search.yahoo.com/mrss/" xmlns:dc="http://purl.org/dc/elements/1.1/" ' +
  'xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Gull</title>'
const atom = '<feed xmlns="http://www.w3.org/2005/Atom"><title>Gull</title>'
const wxr =
  '<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/">' +
  '<channel><title>Gull</title><wp:wxr_version>1.2</wp:wxr_version>'
const post = `${wxr}<item><title>Boats</title><wp:post_type>post</wp:post_type><wp:post_id>1</wp:post_id><content:encoded><![CDATA[`

/** Pieces of HTML, news pages, feeds and exports of WordPress. */
export const hostileMarkup = {
  ...repeatedParts('HTML', {
    ...framed('<p>A harbor opened.</p><div>', '</div>', {
      'bold, never closed': '<b>a ',
      'bold and italic, wrongly nested': '<b>a<i>b</b>c',
      'links in links': '<a href="https://a.example/">a<b>',
      'divisions in one another': '<div>a',
      'ends of nothing': '</p></div></b>',
      'lists in lists': '<ul><li>a',
      'items of one list': '<li>a',
      'tables in tables': '<table><tr><td>a',
      'text between cells': '<table>a<b>',
      'wide cells': '<table><tr><td colspan=1000 rowspan=1000>a</td></tr></table>',
      'rows of cells': '<table><tr><td>a</td><td>b</td></tr>',
      'entities "&amp;"': '&amp;',
      'entities "&#"': '&#',
      'entities escaped twice': '&amp;lt;b&amp;gt;',
      'tags escaped': '&lt;p&gt;a &lt;b&gt;',
      comments: '<!--a--><!-- [if ',
      'comments ended in another way': '<!-- a --!>',
      'comments ended too early': '<!--->a<!-->',
      'less-than signs': '<',
      'attributes never closed': '<a b="',
      breaks: 'a<br>',
      'breaks in pairs': 'a word<br><br>',
      spans: '<span style="font-weight:700;font-style:italic">a </span>',
      'spans never closed': '<span style="color:red">a',
      'items of Word': '<p style="mso-list:l0 level1 lfo1;margin-left:36.0pt">a</p>',
      headings: '<h2>a<h3>b',
      bylines: '<p>By Ann Bo</p>',
      paragraphs: '<p>A word or two more than that, and then some of them.</p>',
      'paragraphs in bold': '<p><b>A word</b></p>',
      'paragraphs without words': '<p>&nbsp;</p>',
      pictures: '<img src="a.jpg" alt="a">',
      'figures in figures': '<figure><img src="a.jpg"><figcaption>a',
      'related links': '<p>READ MORE: <a href="https://a.example/">A title</a></p>',
      quotes: '<blockquote>a',
      scripts: '<script>a</script>a',
      'scripts with comments': '<script><!--a</script>b',
      'scripts in letters of any case': '<SCRIPT>a</b></Script>b',
      'foreign elements': '<svg><desc>a',
      'drawings never closed': '<svg><path d="a">',
      templates: '<template>a',
    }),
    'attributes of one element': ['<p ', ' a#="b"', '>A harbor opened.</p>'],
    'classes of one element': ['<p class="', 'related ', '">A harbor opened.</p>'],
    'declarations of one style': ['<p style="', 'color:red;', '">A harbor opened.</p>'],
    'text without a space': ['<p>A harbor opened.</p><p>', '“a', '</p>'],
  }),
  ...repeatedParts('news page', {
    ...framed(page, '</article></main></body></html>', {
      divisions: '<div class="a b">a</div>',
      'divisions in one another': '<div class="story-body">a word, ',
      paragraphs: '<p>A word or two more than that, and then some of them.</p>',
      boxes: '<section><h2>More</h2><ul><li><a href="/a">A title of it</a></li></ul></section>',
      asides: '<aside><p>A word or two.</p></aside>',
      'pictures with captions': '<figure><img src="a#.jpg"><figcaption>Ann Bo/AP</figcaption></figure>',
      'structured data': '<script type="application/ld+json">{"@type":"NewsArticle","@id":"a","headline":"b"}</script>',
      'values of meta': '<meta property="article:tag" content="a#">',
      'links of authors': '<a rel="author" href="/a#">Ann Bo</a>',
      times: '<time datetime="2026-01-08T09:30:00Z">Jan 8</time>',
      bylines: '<p class="byline">By Ann Bo and Cy Du</p>',
      'headlines again': '<h2>Harbor opens</h2><h1>Harbor opens</h1>',
      'items within items': '<div itemscope itemtype="https://schema.org/Article"><span itemprop="name">a</span>',
    }),
    'one script of lists in lists': [`${page}<script type="application/ld+json">`, '[{"@graph":', '</script>'],
    'one script of things': [
      `${page}<script type="application/ld+json">[`,
      '{"@id":"a","author":{"@id":"a"}},',
      '{}]</script>',
    ],
  }),
  ...repeatedParts('RSS', {
    ...framed(rss, '</channel></rss>', {
      items: '<item><guid>a#</guid><title>A title</title><link>https://a.example/#</link></item>',
      'items of one identity': '<item><guid>a</guid><title>A title</title></item>',
      'elements not closed': '<item><title>a',
      'ends of nothing': '</item></b>',
      ampersands: '<item>&</item>',
      'declarations of namespaces': '<item xmlns:a#="b#"><a#:b/></item>',
    }),
    ...framed(`${rss}<item><title>Harbor</title>`, '</item></channel></rss>', {
      categories: '<category>a#</category>',
      'groups of pictures': '<media:group><media:content url="https://a.example/#.jpg" medium="image"/></media:group>',
      pictures:
        '<media:content url="https://a.example/#.jpg" medium="image"><media:credit>a</media:credit></media:content>',
      'texts in pieces': '<content:encoded>&lt;p>a&lt;/p></content:encoded>',
      authors: '<dc:creator>Ann Bo#, Cy Du</dc:creator>',
    }),
    'one text of paragraphs': [
      `${rss}<item><content:encoded><![CDATA[`,
      '<p>a</p>',
      ']]></content:encoded></item></channel></rss>',
    ],
    'one text, escaped': [`${rss}<item><description>`, '&lt;p&gt;a', '</description></item></channel></rss>'],
    'a document type': ['<!DOCTYPE rss [', '<!ENTITY a# "b">', `]>${rss}</channel></rss>`],
    'blank lines at its head': ['', '\n', `${rss}<item><title>A title</title></item></channel></rss>`],
    'instructions at its head': ['', '<?a b?>', `${rss}<item><title>A title</title></item></channel></rss>`],
  }),
  ...repeatedParts('Atom', {
    ...framed(atom, '</feed>', {
      entries: '<entry><id>a#</id><title>A title</title></entry>',
      tombstones:
        '<at:deleted-entry xmlns:at="http://purl.org/atompub/tombstones/1.0" ref="a#" when="2026-01-08T09:30:00Z"/>',
    }),
    'links of one entry': [
      `${atom}<entry><title>A title</title>`,
      '<link rel="enclosure" href="https://a.example/#"/>',
      '</entry></feed>',
    ],
    'mark-up of one entry': [
      `${atom}<entry><title>A title</title><content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml">`,
      '<p>a<b>b</b></p>',
      '</div></content></entry></feed>',
    ],
  }),
  ...repeatedParts('WXR', {
    ...framed(wxr, '</channel></rss>', {
      'posts with a picture':
        '<item><title>A title</title><wp:post_type>post</wp:post_type><wp:post_id>#</wp:post_id><wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>1#</wp:meta_value></wp:postmeta></item>',
      pictures:
        '<item><title>A title</title><wp:post_type>attachment</wp:post_type><wp:post_id>#</wp:post_id><wp:attachment_url>https://a.example/#.jpg</wp:attachment_url></item>',
      authors:
        '<wp:author><wp:author_login>a#</wp:author_login><wp:author_display_name>Ann Bo</wp:author_display_name></wp:author>',
    }),
    ...framed(post, ']]></content:encoded></item></channel></rss>', {
      'shortcodes never closed': '[caption id="a" width="1"]a',
      'shortcodes closed': '[gallery ids="1,2"]a[/gallery]',
      brackets: '[a [',
      'blocks never closed': '<!-- wp:paragraph {"a":1} -->a',
      'blocks that stand for others': '<!-- wp:block {"ref":1} /-->',
      'lines of text': 'A word or two\n\n',
      'preformatted texts': '<pre>a\n',
    }),
  }),
}
