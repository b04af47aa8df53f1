import {isPasted} from '../pasted-html.ts'
import {readPage} from '../read-html.ts'
import {isSitePage, type PageSurvey, surveyPage} from './survey-page.ts'

/** The page of a site, looked over; nothing where the HTML is a piece of one or was written by a word processor or a mail. */
export function sitePage(html: string): PageSurvey | undefined {
  if (isPasted(html)) return undefined
  const page = surveyPage(readPage(html))
  return page !== undefined && isSitePage(page) ? page : undefined
}
