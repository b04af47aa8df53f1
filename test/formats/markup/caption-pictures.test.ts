import {expect, test} from 'vitest'
import {captionOf} from '../../../src/formats/markup/caption-pictures.ts'

test.each([
  ['The boat at noon. (Foto: dpa)', 'The boat at noon.', 'dpa'],
  ['The boat at noon. Photograph: Ada Quill/The Gull', 'The boat at noon.', 'Ada Quill/The Gull'],
  ['The boat at noon [Photo: Ada Quill]', 'The boat at noon', 'Ada Quill'],
  ['Le bateau à midi. Photo Ada Quill', 'Le bateau à midi.', 'Ada Quill'],
  ['El barco. | Fuente: Agencia Norte', 'El barco.', 'Agencia Norte'],
  ['Łódź w południe. Fot. Jan Lis', 'Łódź w południe.', 'Jan Lis'],
  ['船が港に。写真：海野花子', '船が港に。', '海野花子'],
  ['Photo: Ada Quill', undefined, 'Ada Quill'],
  ['He gave no name for the source: nobody asked', 'He gave no name for the source: nobody asked', undefined],
])('%s', (line, caption, credit) => {
  const {caption: words, credit: maker} = captionOf([{text: line, isCredit: false}])
  expect([words, maker]).toEqual([caption, credit])
})
