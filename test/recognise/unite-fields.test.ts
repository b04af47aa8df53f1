import {expect, test} from 'vitest'
import {uniteFields} from '../../src/recognise/unite-fields.ts'

test.each([
  ["the format's word goes first", {slugline: 'a', kicker: 'b'}, {slugline: 'c'}, {slugline: 'c', kicker: 'b'}],
  [
    'a dateline keeps the agency that only the text knows',
    {dateline: {place: 'OSLO', agency: 'AP', text: 'OSLO (AP)'}},
    {dateline: {place: 'Oslo', text: 'Oslo'}},
    {dateline: {place: 'Oslo', agency: 'AP', text: 'Oslo'}},
  ],
  [
    'an author keeps the handle that only the text knows',
    {authors: [{name: 'ADA QUILL', handles: [{handle: 'ada'}]}]},
    {authors: [{name: 'Ada Quill', jobTitle: 'Editor'}, {name: 'Jon Berg'}]},
    {authors: [{name: 'Ada Quill', handles: [{handle: 'ada'}], jobTitle: 'Editor'}, {name: 'Jon Berg'}]},
  ],
  [
    'a byline in the place of a name is read as one',
    {byline: 'By ADA QUILL, The Tide Gazette, and Ben Orr, The Gull Post'},
    {
      authors: [
        {name: 'By ADA QUILL, The Tide Gazette, and Ben Orr, The Gull Post'},
        {name: 'Nora Ek, Associate Professor of Tides, University of Torsvik', email: 'nora@example.org'},
        {name: 'Ola Lie', jobTitle: 'The Gull Post'},
        {name: 'Smith & Sons Ltd'},
        {name: 'Quill, Ada'},
      ],
    },
    {
      byline: 'By ADA QUILL, The Tide Gazette, and Ben Orr, The Gull Post',
      authors: [
        {name: 'ADA QUILL', organisation: 'The Tide Gazette'},
        {name: 'Ben Orr', organisation: 'The Gull Post'},
        {
          name: 'Nora Ek',
          jobTitle: 'Associate Professor of Tides',
          organisation: 'University of Torsvik',
          email: 'nora@example.org',
        },
        {name: 'Ola Lie', organisation: 'The Gull Post'},
        {name: 'Smith & Sons Ltd'},
        {name: 'Quill, Ada'},
      ],
    },
  ],
  [
    'notes to editors come together, none twice',
    {editorsNote: 'With photo.'},
    {editorsNote: 'Adds quotes.'},
    {editorsNote: 'Adds quotes.\nWith photo.'},
  ],
  [
    'a note that holds the other',
    {editorsNote: 'quotes'},
    {editorsNote: 'Adds quotes.'},
    {editorsNote: 'Adds quotes.'},
  ],
  [
    'related links come together, none twice',
    {relatedLinks: [{title: 'Goats', url: 'https://a.example/'}]},
    {relatedLinks: [{title: 'The goats', url: 'https://a.example/'}, {title: 'Sheep'}]},
    {relatedLinks: [{title: 'Goats', url: 'https://a.example/'}, {title: 'Sheep'}]},
  ],
  [
    'a bare code of IPTC gets its name',
    {},
    {
      subjects: [
        {scheme: 'subj', code: '04000000'},
        {scheme: 'subj', code: '99999999'},
        {scheme: 'subj', code: '15000000', name: 'Sport'},
        {scheme: 'medtop', code: '04000000'},
      ],
    },
    {
      subjects: [
        {scheme: 'subj', code: '04000000', name: 'economy, business and finance'},
        {scheme: 'subj', code: '99999999'},
        {scheme: 'subj', code: '15000000', name: 'Sport'},
        {scheme: 'medtop', code: '04000000'},
      ],
    },
  ],
])('%s', (_, recognised, said, united) => {
  expect(uniteFields(recognised, said)).toEqual(united)
})
