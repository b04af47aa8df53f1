import {SearchIcon} from '@sanity/icons/Search'
import {Button, Flex, Select, Switch, Text, TextInput} from '@sanity/ui'
import {type ChangeEvent, type JSX, type RefObject, useEffect, useId, useState} from 'react'
import {
  changedView,
  isFiltered,
  maximumQueueText,
  queueAges,
  type QueueView,
  unfiltered,
} from '../../../../src/documents/queue-view.ts'
import {noticeKinds} from '../../../../src/story/passage.ts'
import {useTranslate} from '../../i18n/use-translate.ts'
import {useLanguageName} from './use-language-name.ts'
import type {Queue} from './use-queue.ts'

interface QueueFiltersProps {
  readonly view: QueueView
  readonly queue: Pick<Queue, 'sources' | 'languages'>
  readonly textBox: RefObject<HTMLInputElement | null>
  readonly onShow: (view: QueueView) => void
}

/** Milliseconds after the last letter until the words are looked for. */
const typingPause = 250

/** What narrows the queue down. */
export function QueueFilters({view, queue, textBox, onShow}: QueueFiltersProps): JSX.Element {
  const t = useTranslate()
  const languageName = useLanguageName()
  const spikedId = useId()
  const choose = (change: Parameters<typeof changedView>[1]): void => onShow(changedView(view, change))
  return (
    <Flex align="center" className="copytaster-queue-filters" gap={2} wrap="wrap">
      <WordsFilter onWords={(text) => choose({text})} text={view.text ?? ''} textBox={textBox} />
      <Choice
        all={t('queue.filter.all-sources')}
        choices={withChosen(
          queue.sources.map(({_id, name}) => [_id, name ?? _id]),
          view.source,
        )}
        label={t('queue.filter.source')}
        onChoose={(source) => choose({source})}
        value={view.source}
      />
      <Choice
        all={t('queue.filter.all-kinds')}
        choices={noticeKinds.map((kind) => [kind, t(`kind.${kind}`)])}
        label={t('queue.filter.kind')}
        onChoose={(kind) => choose({kind})}
        value={view.kind}
      />
      <Choice
        all={t('queue.filter.all-languages')}
        choices={withChosen(
          queue.languages.map((language) => [language, languageName(language)]),
          view.language,
        )}
        label={t('queue.filter.language')}
        onChoose={(language) => choose({language})}
        value={view.language}
      />
      <Choice
        all={t('queue.filter.all-ages')}
        // Keys of an object literal are its own names.
        choices={(Object.keys(queueAges) as (keyof typeof queueAges)[]).map((age) => [
          age,
          t(`queue.filter.age.${age}`),
        ])}
        label={t('queue.filter.age')}
        onChoose={(age) => choose({age})}
        value={view.age}
      />
      <Flex align="center" as="label" gap={2} htmlFor={spikedId} paddingX={2}>
        <Switch
          checked={view.spiked}
          id={spikedId}
          onChange={(event) => choose({spiked: event.currentTarget.checked, source: undefined, language: undefined})}
        />
        <Text size={1}>{t('queue.spiked')}</Text>
      </Flex>
      {isFiltered(view) && (
        <Button
          fontSize={1}
          mode="bleed"
          onClick={() => onShow(unfiltered(view))}
          padding={3}
          text={t('queue.filter.clear')}
        />
      )}
    </Flex>
  )
}

interface WordsFilterProps {
  readonly text: string
  readonly textBox: RefObject<HTMLInputElement | null>
  readonly onWords: (text: string | undefined) => void
}

/** Looks for words once the typing pauses. */
function WordsFilter({text, textBox, onWords}: WordsFilterProps): JSX.Element {
  const t = useTranslate()
  const [typed, setTyped] = useState(text)
  const [known, setKnown] = useState(text)
  // The address has changed by other means than by typing here.
  if (known !== text) {
    setKnown(text)
    setTyped(text)
  }
  useEffect(() => {
    if (typed === text) return undefined
    const timer = setTimeout(() => {
      setKnown(typed)
      onWords(typed || undefined)
    }, typingPause)
    return () => clearTimeout(timer)
  }, [onWords, text, typed])
  return (
    <div className="copytaster-queue-words">
      <TextInput
        aria-label={t('queue.filter.text')}
        clearButton={typed !== ''}
        fontSize={1}
        icon={SearchIcon}
        maxLength={maximumQueueText}
        onChange={(event: ChangeEvent<HTMLInputElement>) => setTyped(event.currentTarget.value)}
        onClear={() => setTyped('')}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur()
        }}
        placeholder={t('queue.filter.text')}
        ref={textBox}
        type="search"
        value={typed}
      />
    </div>
  )
}

interface ChoiceProps<Value extends string> {
  readonly label: string
  /** What stands for no choice. */
  readonly all: string
  readonly choices: readonly (readonly [Value, string])[]
  readonly value: Value | undefined
  readonly onChoose: (value: Value | undefined) => void
}

function Choice<Value extends string>({label, all, choices, value, onChoose}: ChoiceProps<Value>): JSX.Element {
  return (
    <div>
      <Select
        aria-label={label}
        fontSize={1}
        onChange={(event) => onChoose(choices.find(([choice]) => choice === event.currentTarget.value)?.[0])}
        padding={3}
        value={value ?? ''}
      >
        <option value="">{all}</option>
        {choices.map(([choice, name]) => (
          <option key={choice} value={choice}>
            {name}
          </option>
        ))}
      </Select>
    </div>
  )
}

/** What is chosen stays in the list though no story has it any more. */
function withChosen(
  choices: readonly (readonly [string, string])[],
  chosen: string | undefined,
): readonly (readonly [string, string])[] {
  return chosen === undefined || choices.some(([value]) => value === chosen) ? choices : [...choices, [chosen, chosen]]
}
