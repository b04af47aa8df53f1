import {DocumentTextIcon} from '@sanity/icons/DocumentText'
import {defineType} from 'sanity'
import {ownArticleType} from '../src/documents/article-type.ts'
import {fields, types} from '../src/documents/names.ts'
import {creditFields} from './article-credits.ts'
import {noticeFields} from './article-notices.ts'
import {articlePreviewFor} from './article-preview.tsx'
import {rightsFields} from './article-rights.ts'
import {storyFields} from './article-story.ts'
import {wireFields} from './article-wire.ts'

const names = fields.article

export const article = defineType({
  name: types.article,
  title: 'Article',
  type: 'document',
  icon: DocumentTextIcon,
  groups: [
    {name: 'story', title: 'Story', default: true},
    {name: 'credits', title: 'Credits'},
    {name: 'notices', title: 'Notices'},
    {name: 'rights', title: 'Rights'},
    {name: 'wire', title: 'Wire'},
  ],
  fields: [...storyFields, ...creditFields, ...noticeFields, ...rightsFields, ...wireFields],
  orderings: [
    {
      name: 'arrival',
      title: 'Arrival, newest first',
      by: [
        {field: '_createdAt', direction: 'desc'},
        {field: names.headline, direction: 'asc'},
      ],
    },
    {
      name: 'version',
      title: 'Latest version first',
      by: [{field: `${names.wire}.${fields.wire.versionCreated}`, direction: 'desc'}],
    },
    {
      name: 'urgency',
      title: 'Urgency, flashes first',
      by: [
        {field: names.urgency, direction: 'asc'},
        {field: '_createdAt', direction: 'desc'},
      ],
    },
  ],
  preview: articlePreviewFor(ownArticleType),
})
