import {expect, test} from 'vitest'
import {readPageOf} from './page-of.ts'

const boat = '<img src="/boat.jpg" width="900" height="600" alt="A boat">'

test.each([
  [
    'a credit beside the caption',
    `<figure>${boat}<div class="fig-caption"><figcaption>The boat at noon.</figcaption><span class="photo-credit">(Ada Quill / The Gull)</span></div></figure>`,
  ],
  [
    'a cite beside the caption',
    `<figure>${boat}<span class="meta"><figcaption>The boat at noon.</figcaption><cite>Ada Quill / The Gull</cite></span></figure>`,
  ],
  [
    'a credit at the end of the caption',
    `<figure>${boat}<figcaption>The boat at noon. Photograph: Ada Quill / The Gull</figcaption></figure>`,
  ],
  [
    'a picture of an AMP page',
    '<figure><amp-img src="/boat.jpg" width="900" height="600" alt="A boat"></amp-img><figcaption>The boat at noon. <span class="credit">Ada Quill / The Gull</span></figcaption></figure>',
  ],
])('%s', (_name, above) => {
  for (const {media} of [readPageOf({above, text: ''}), readPageOf({text: above})])
    expect(media).toMatchObject([
      {url: 'https://gull.example/boat.jpg', caption: 'The boat at noon.', credit: 'Ada Quill / The Gull'},
    ])
})
