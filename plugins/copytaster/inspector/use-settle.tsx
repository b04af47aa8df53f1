import {Button} from '@sanity/ui'
import {useToast} from '@sanity/ui/toast'
import {useCallback, useEffect, useRef} from 'react'
import {useCurrentUser} from 'sanity'
import {useDocumentPane} from 'sanity/structure'
import {type ArticleType, fromArticle} from '../../../src/documents/article-type.ts'
import {type BodyEdit, editBody} from '../../../src/documents/body-edits.ts'
import {changesBetween, changesThatFit} from '../../../src/documents/changes.ts'
import type {Reference} from '../../../src/documents/documents.ts'
import type {EditedArticle} from '../../../src/documents/move-notice.ts'
import {settleAll} from '../../../src/documents/notices-of-article.ts'
import {type NoticeAction, type Settleable, type Settler, settleNotice} from '../../../src/documents/settle-notice.ts'
import {useTranslate} from '../i18n/use-translate.ts'
import {editInEditor} from '../input/body-editors.tsx'
import {actionName, shortened} from '../kinds/words-of-notice.ts'
import type {Settings} from '../settings.ts'
import {toPatches} from './to-patches.ts'
import {useSources} from './use-sources.ts'

export interface Settle {
  /** One notice by one action. */
  one(notice: Settleable, action: NoticeAction): Promise<void>
  /** All for which something is suggested; `count` is how many. */
  all(suggested: readonly Settleable[]): Promise<void>
}

/** Settles notices of the article in the pane, each as one step that the toast can undo. */
export function useSettle(article: EditedArticle, type: ArticleType, {find}: Settings): Settle {
  const {onChange, documentId} = useDocumentPane()
  const t = useTranslate()
  const toast = useToast()
  const user = useCurrentUser()
  const findSources = useSources()
  // A source may take a moment to look up; what is written then goes on top of what is there by then.
  const latest = useRef(article)
  // The open editor tells the document of an edit a moment later; until then the document's body is an earlier one.
  const pending = useRef<{readonly earlier: ReadonlySet<string>; readonly body: EditedArticle['body']}>(undefined)
  const awaiting = useRef<() => void>(undefined)
  useEffect(() => {
    if (!pending.current?.earlier.has(JSON.stringify(article.body))) pending.current = undefined
    latest.current = {...article, ...bodyOf(pending.current)}
    if (pending.current) return
    awaiting.current?.()
    awaiting.current = undefined
  }, [article])

  const settler = useCallback(
    async (notices: readonly Settleable[]): Promise<Settler> => {
      let sources: ReadonlyMap<string, Reference> = new Map()
      try {
        sources = await findSources(notices)
      } catch {
        toast.push({status: 'warning', title: t('source.failed')})
      }
      const by = user?.name ?? user?.email
      return {at: new Date().toISOString(), sources, ...(by !== undefined && {by})}
    },
    [findSources, t, toast, user],
  )

  // A toast that goes takes a newer one of the same name with it.
  const undone = useRef(0)
  const undoable = useCallback(
    (title: string, text: string, before: EditedArticle, after: EditedArticle) => {
      const id = `copytaster-${documentId}-${undone.current}`
      const undo = (): void => {
        // What the editor has not told yet would come on top of what is undone.
        if (pending.current) {
          awaiting.current = undo
          return
        }
        // By now the editor's own undo may have brought the text back.
        const back = changesBetween(fromArticle(after, type), fromArticle(before, type))
        onChange(toPatches(changesThatFit(back, fromArticle(latest.current, type))))
        toast.push({id, status: 'info', title: t('action.undo'), duration: 1})
        undone.current++
      }
      toast.push({
        id,
        status: 'success',
        closable: true,
        duration: 10_000,
        title,
        description: (
          <span>
            <span style={{display: 'block', marginBottom: '0.75em'}}>{text}</span>
            <Button fontSize={1} mode="ghost" onClick={undo} padding={2} text={t('action.undo')} />
          </span>
        ),
      })
    },
    [documentId, onChange, t, toast, type],
  )

  /** Takes the edits of the body through the open editor, so that the editor's own undo knows them. */
  const write = useCallback(
    (before: EditedArticle, after: EditedArticle, edits: readonly BodyEdit[]) => {
      const inEditor = edits.length > 0 && edits.every((edit) => editInEditor(documentId, edit))
      if (inEditor) {
        const earlier = [...(pending.current?.earlier ?? []), ...bodiesBefore(before.body ?? [], edits)]
        pending.current = {earlier: new Set(earlier), body: after.body}
      }
      const written = inEditor ? {...after, ...bodyOf(before)} : after
      onChange(toPatches(changesBetween(fromArticle(before, type), fromArticle(written, type))))
      latest.current = after
    },
    [documentId, onChange, type],
  )

  return {
    async one(notice, action) {
      const who = await settler(action === 'move' ? [notice] : [])
      const before = latest.current
      const {article: after, edit} = settleNotice(before, notice, action, who)
      write(before, after, edit ? [edit] : [])
      undoable(actionName(t, action, notice), shortened(notice.text), before, after)
    },
    async all(suggested) {
      const who = await settler(suggested)
      const before = latest.current
      const {article: after, edits} = settleAll(before, who, find)
      write(before, after, edits)
      undoable(t('all.done', {count: suggested.length}), '', before, after)
    },
  }
}

function bodyOf({body}: {readonly body?: EditedArticle['body']} = {}): Pick<EditedArticle, 'body'> {
  return body === undefined ? {} : {body}
}

/** The body before each of the edits, as text to compare. */
function bodiesBefore(body: NonNullable<EditedArticle['body']>, edits: readonly BodyEdit[]): readonly string[] {
  let reached = body
  return edits.map((edit) => {
    const text = JSON.stringify(reached)
    reached = editBody(reached, edit)
    return text
  })
}
