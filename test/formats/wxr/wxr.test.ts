import {expect, test} from 'vitest'
import {readStory} from '../../../src/ingest.ts'

const spaces = ['content', 'excerpt'].map((name) => {
  const uri =
    name === 'content' ? 'http://purl.org/rss/1.0/modules/content/' : 'http://wordpress.org/export/1.2/excerpt/'
  return `xmlns:${name}="${uri}"`
})
const read = (items: string) =>
  readStory(
    new TextEncoder().encode(
      `<rss version="2.0" ${spaces.join(' ')} xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Gull</title>${items}</channel></rss>`,
    ),
  )
const post = (content: string, more = '') =>
  `<item><title>Tide</title><content:encoded><![CDATA[${content}]]></content:encoded><wp:post_type>post</wp:post_type>${more}</item>`
const lines = (content: string) =>
  read(post(content))
    .stories[0]?.passages.slice(1)
    .map(({role, text}) => `${role}: ${text}`)

test.each([
  ['publish', {pubStatus: 'usable'}],
  ['draft', {pubStatus: 'withheld'}],
  ['pending', {pubStatus: 'withheld'}],
  ['private', {pubStatus: 'withheld'}],
  ['trash', {pubStatus: 'canceled', signal: 'kill'}],
])('a post whose status is %s', (status, wire) => {
  expect(read(post('High.', `<wp:status>${status}</wp:status>`)).stories[0]?.wire).toMatchObject(wire)
})

test('a planned post is embargoed until its time', () => {
  const planned = '<wp:status>future</wp:status><wp:post_date_gmt>2026-12-01 06:00:00</wp:post_date_gmt>'
  expect(read(post('High.', planned)).stories[0]).toMatchObject({
    embargoUntil: '2026-12-01T06:00:00Z',
    wire: {pubStatus: 'withheld'},
  })
})

test('a post behind a password is withheld', () => {
  const locked = '<wp:status>publish</wp:status><wp:post_password>ebb</wp:post_password>'
  expect(read(post('High.', locked)).stories[0]?.wire).toMatchObject({pubStatus: 'withheld'})
})

test.each(['attachment', 'nav_menu_item', 'revision', 'wp_navigation', 'customize_changeset'])(
  'an item of the type %s is no story, which is said',
  (type) => {
    const {stories, diagnostics} = read(post('High.').replace('>post<', `>${type}<`) + post('Low.'))
    expect(stories).toHaveLength(1)
    expect(diagnostics).toMatchObject([{code: 'parts-left-out', message: expect.stringContaining(`1 ${type}`)}])
  },
)

test.each<[string, string, string[]]>([
  [
    'blank lines part paragraphs',
    'High water.\n\nLow <em>water</em>.',
    ['paragraph: High water.', 'paragraph: Low water.'],
  ],
  [
    'blocks keep theirs',
    '<!-- wp:paragraph -->\n<p>High\nwater.</p>\n<!-- /wp:paragraph -->',
    ['paragraph: High water.'],
  ],
  [
    'text inside a div has paragraphs',
    '<div>High water.\n\nLow water.</div>',
    ['paragraph: High water.', 'paragraph: Low water.'],
  ],
  [
    'a caption of old',
    '[caption id="a" caption="At ebb."]<img src="https://gull.example/a.jpg">[/caption]\n\nHigh water.',
    ['picture: a.jpg', 'caption: At ebb.', 'paragraph: High water.'],
  ],
  ['words in brackets stay', 'It was [sic] high [laughs] water.', ['paragraph: It was [sic] high [laughs] water.']],
  [
    'a shortcode that is spoken of stays',
    'Write [[gallery]] for pictures.',
    ['paragraph: Write [[gallery]] for pictures.'],
  ],
  [
    'forms go with what they hold',
    'High water.\n\n[contact-form]Your name [contact-field type="name" /][/contact-form]\n\nLow water.',
    ['paragraph: High water.', 'paragraph: Low water.'],
  ],
  [
    'the address of an embed is no caption of the picture above',
    '<!-- wp:image --><figure><img src="https://gull.example/tide.jpg" alt="Tide"/></figure><!-- /wp:image --><!-- wp:embed --><figure class="wp-block-embed"><div class="wp-block-embed__wrapper">\nhttps://video.example/watch/7\n</div></figure><!-- /wp:embed -->',
    ['picture: Tide', 'furniture: https://video.example/watch/7'],
  ],
  [
    'what other shortcodes stand around stays',
    'High [highlight color="red"]water[/highlight] came.',
    ['paragraph: High water came.'],
  ],
])('%s', (_, content, expected) => {
  expect(lines(content)).toEqual(expected)
})

test('no shortcode and no comment of blocks leaks', () => {
  const content =
    '[gallery ids="7,8"]\n\n[embed]https://video.example/watch/7[/embed]\n\n<!-- wp:latest-posts {"n":3} /-->[my_widget]\n\n<p>High water came at nine.</p>'
  const {stories} = read(post(content))
  expect(JSON.stringify(stories[0]?.passages)).not.toMatch(/gallery|embed|wp:|latest|widget|ids/u)
  expect(stories[0]?.passages.map(({text}) => text)).toContain('High water came at nine.')
})

test('each passage knows where it stood, shortcodes or not', () => {
  const xml = `<rss version="2.0" ${spaces.join(' ')} xmlns:wp="http://wordpress.org/export/1.2/"><channel>${post('[dropcap]H[/dropcap]igh water.\n\nLow water.')}</channel></rss>`
  const passages = readStory(new TextEncoder().encode(xml)).stories[0]?.passages.slice(1) ?? []
  expect(passages.map(({text, at}) => [text, xml.slice(at.start, at.end)])).toEqual([
    ['High water.', '[dropcap]H[/dropcap]igh water.'],
    ['Low water.', 'Low water.'],
  ])
})

test('pictures come from the library by number and by address', () => {
  const picture =
    '<item><title>Boat</title><excerpt:encoded>At ebb.</excerpt:encoded><wp:post_id>7</wp:post_id><wp:post_type>attachment</wp:post_type><wp:attachment_url>https://gull.example/boat.jpg</wp:attachment_url></item>'
  const boat = {kind: 'image', url: 'https://gull.example/boat.jpg', title: 'Boat', caption: 'At ebb.'}
  const thumbnail =
    '<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key><wp:meta_value>7</wp:meta_value></wp:postmeta>'
  expect(read(picture + post('High.', thumbnail)).stories[0]?.media).toEqual([boat])
  expect(read(picture + post('[gallery ids="7"]')).stories[0]?.media).toEqual([boat])
  expect(read(picture + post('<img src="https://gull.example/boat-300x200.jpg">')).stories[0]?.media).toMatchObject([
    {url: 'https://gull.example/boat-300x200.jpg', caption: 'At ebb.'},
  ])
})

test('a login is the author whose name and address the export holds', () => {
  const author =
    '<wp:author><wp:author_login>areed</wp:author_login><wp:author_email>a@gull.example</wp:author_email><wp:author_display_name>Ann Reed</wp:author_display_name></wp:author>'
  const {stories} = read(author + post('High.', '<dc:creator>areed</dc:creator>'))
  expect(stories[0]).toMatchObject({byline: 'Ann Reed', authors: [{name: 'Ann Reed', email: 'a@gull.example'}]})
})

test('guests stand among the categories', () => {
  const guest = '<dc:creator>admin</dc:creator><category domain="author" nicename="cap-ola-berg">Ola Berg</category>'
  expect(read(post('High.', guest)).stories[0]).toMatchObject({authors: [{name: 'Ola Berg'}]})
})

test('what the text prints of commenting goes before the switch of the post', () => {
  const open = '<wp:comment_status>open</wp:comment_status>'
  expect(read(post('High.', open)).stories[0]?.commenting).toEqual({state: 'open', text: 'open'})
  expect(
    read(post('High water came at nine.\n\nComments on this article are closed.', open)).stories[0]?.commenting,
  ).toMatchObject({state: 'closed'})
})

test.each([
  ['brackets that never close', '[a'.repeat(40_000)],
  ['shortcodes that never end', '[contact-form x=1]'.repeat(8000)],
  ['ends without beginnings', '[/caption]'.repeat(12_000)],
  ['line breaks', '\n \n'.repeat(40_000)],
])('hostile: %s are read in time', (_, content) => {
  const start = performance.now()
  expect(read(post(content)).format).toBe('wxr')
  expect(performance.now() - start).toBeLessThan(8000)
})
