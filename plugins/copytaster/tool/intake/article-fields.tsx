import {Button, Flex, Stack, Text, TextArea, TextInput} from '@sanity/ui'
import {type JSX, useId, useState} from 'react'
import {type ArticleType, fieldNameIn} from '../../../../src/documents/article-type.ts'
import type {Article} from '../../../../src/documents/documents.ts'
import {
  type ArticleEdits,
  editableFields,
  type EditableField,
  isChanged,
  textOfField,
} from '../../../../src/documents/edit-incoming.ts'
import {useTranslate} from '../../i18n/use-translate.ts'
import {fromLocalTime, toLocalTime} from './local-time.ts'

interface ArticleFieldsProps {
  readonly article: Article
  readonly edits: ArticleEdits
  readonly type: ArticleType
  readonly readOnly: boolean
  readonly onEdit: (edits: ArticleEdits) => void
}

/** These are shown even where the copy has none. */
const usual: ReadonlySet<EditableField> = new Set(['headline', 'deck', 'byline'])

/** The fields that an editor can correct before there is a draft: of the rare ones those that the copy fills. */
export function ArticleFields({article, edits, type, readOnly, onEdit}: ArticleFieldsProps): JSX.Element {
  const t = useTranslate()
  const [all, setAll] = useState(false)
  const own = editableFields.filter((field) => fieldNameIn(type, field) !== undefined)
  const shown = own.filter(
    (field) => all || usual.has(field) || article[field] !== undefined || edits[field] !== undefined,
  )
  return (
    <Stack gap={4}>
      {shown.map((field) => (
        <Field
          isChanged={isChanged(article, field, edits[field])}
          key={field}
          name={field}
          onChange={(text) => onEdit({[field]: text})}
          onRevert={() => onEdit({[field]: article[field] ?? ''})}
          readOnly={readOnly}
          text={textOfField(article, edits, field)}
        />
      ))}
      {shown.length < own.length && !readOnly && (
        <Flex>
          <Button
            fontSize={1}
            mode="bleed"
            onClick={() => setAll(true)}
            padding={2}
            text={t('tool.fields.more', {count: own.length - shown.length})}
          />
        </Flex>
      )}
    </Stack>
  )
}

interface FieldProps {
  readonly name: EditableField
  readonly text: string
  readonly isChanged: boolean
  readonly readOnly: boolean
  readonly onChange: (text: string) => void
  readonly onRevert: () => void
}

/** Lines that an input of a field has; the others are of one line. */
const rows: Partial<Record<EditableField, number>> = {
  headline: 2,
  deck: 2,
  usageTerms: 2,
  copyrightNotice: 2,
  editorsNote: 2,
}

function Field({name, text, isChanged: changed, readOnly, onChange, onRevert}: FieldProps): JSX.Element {
  const t = useTranslate()
  const id = useId()
  const common = {
    'data-field': name,
    fontSize: name === 'headline' ? 2 : 1,
    id,
    padding: 3,
    readOnly,
  }
  return (
    <Stack gap={3}>
      <Flex align="center" gap={2} style={{minHeight: 20}}>
        <Text as="label" htmlFor={id} size={1} style={{flex: 1}} weight="medium">
          {t(`tool.field.${name}`)}
        </Text>
        {changed && !readOnly && (
          <Button
            aria-label={t('tool.fields.revert-named', {field: t(`tool.field.${name}`)})}
            fontSize={0}
            mode="bleed"
            onClick={onRevert}
            padding={1}
            text={t('tool.fields.revert')}
          />
        )}
      </Flex>
      {name === 'embargoUntil' ? (
        <TextInput
          {...common}
          onChange={(event) => onChange(fromLocalTime(event.currentTarget.value))}
          type="datetime-local"
          value={toLocalTime(text)}
        />
      ) : rows[name] === undefined ? (
        <TextInput {...common} onChange={(event) => onChange(event.currentTarget.value)} value={text} />
      ) : (
        <TextArea
          {...common}
          onChange={(event) => onChange(event.currentTarget.value)}
          rows={rows[name]}
          style={{resize: 'vertical'}}
          value={text}
        />
      )}
    </Stack>
  )
}
