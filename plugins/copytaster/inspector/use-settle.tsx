import {Button} from '@sanity/ui'
import {useToast} from '@sanity/ui/toast'
import {useCallback, useEffect, useRef} from 'react'
import {useCurrentUser} from 'sanity'
import {useDocumentPane} from 'sanity/structure'
import {type ArticleType, fromArticle} from '../../../src/documents/article-type.ts'
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
  useEffect(() => {
    latest.current = article
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

  const undoable = useCallback(
    (title: string, text: string, before: EditedArticle, after: EditedArticle) => {
      const id = `copytaster-${documentId}`
      const undo = (): void => {
        // By now the editor's own undo may have brought the text back.
        const back = changesBetween(fromArticle(after, type), fromArticle(before, type))
        onChange(toPatches(changesThatFit(back, fromArticle(latest.current, type))))
        toast.push({id, status: 'info', title: t('action.undo'), duration: 1})
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

  return {
    async one(notice, action) {
      const who = await settler(action === 'move' ? [notice] : [])
      const before = latest.current
      const {article: after, edit} = settleNotice(before, notice, action, who)
      const inEditor = edit !== undefined && editInEditor(documentId, edit)
      const written = inEditor ? {...after, ...bodyOf(before)} : after
      onChange(toPatches(changesBetween(fromArticle(before, type), fromArticle(written, type))))
      undoable(actionName(t, action, notice), shortened(notice.text), before, after)
    },
    async all(suggested) {
      const who = await settler(suggested)
      const before = latest.current
      const after = settleAll(before, who, find)
      onChange(toPatches(changesBetween(fromArticle(before, type), fromArticle(after, type))))
      undoable(t('all.done', {count: suggested.length}), '', before, after)
    },
  }
}

function bodyOf({body}: EditedArticle): Pick<EditedArticle, 'body'> {
  return body === undefined ? {} : {body}
}
