import {wordCount} from './line-shape.ts'

const creditLead =
  /^\(?(?:photo|photos|photograph|photographer|picture|pictures|pic|image|images|foto|fotos|bild|bilder|crédit(?: photo)?|credit|photo credit|image credit|archivfoto|symbolbild|symbolfoto|illustration|graphic|grafik|video|getty images)\s*(?:by|:|von|de|di|\/)\s*\S/iu
const creditTail =
  /(?:\((?:photo|photos|image|picture|foto|bild|ap photo|afp|file photo|courtesy|credit|photo by|image credit|crédit)\b[^()]{0,120}\)|\((?:[\p{Lu}][^()/]{1,50}\/)?(?:AP|AFP|Reuters|REUTERS|EPA|dpa|Getty|Getty Images|EFE|ANSA|Shutterstock|iStock|Bloomberg|PA|Pool)(?: [^()]{0,40})?\)|\b(?:[Pp]hoto|[Ff]oto|[Pp]hotograph|[Bb]ild|[Pp]icture|PHOTO|FOTO)\s*:\s*[^.!?]{2,60}|\b[Pp]hoto by [^.!?]{2,60}|(?:^|[\s./(])(?:AP Photo|Getty Images|AFP Photo|REUTERS|EPA-EFE|picture alliance|Shutterstock|iStock)(?:[\s/][^.!?]{0,60})?|©\s?[\p{L}][^.!?]{2,80}|\/(?:AP|AFP|Reuters|Getty Images|dpa|EPA|Landov|imago|Zuma|Pool)(?: [^.!?]{0,30})?|via (?:AP|REUTERS|Reuters|Getty Images|Reddit|Twitter|X|Instagram|YouTube|Facebook)|\bgraphic\)|\((?:AP|AFP) \/ [^()]{2,60}\))\)?\.?\s*(?:More)?$/u
const namedTail =
  /\(\p{Lu}[\p{L}.'’-]+(?: [\p{L}.'’-]+){0,3} ?\/ ?(?:The )?\p{Lu}[^()/]{2,40}\)$|[.…]?\s?Credit\.{3}\s?\p{Lu}[^.]{2,80}$/u
const copyrightTail = /(?:^|[-–—.] )Copyright [^.]{2,60}\/ ?(?:Copyright )?[^.]{2,60}\.?(?: All rights reserved\.?)?$/u
const fileHead =
  /^\(?(?:FILE(?: PHOTO)?\s*[-–—:]|(?:PIE DE FOTO|Pie de foto)\s*:|FILE\s+In this|This (?:undated )?(?:file )?(?:photo|image|combination|handout|screen ?grab|frame grab)\b|In this (?:\p{L}+\.? \d{1,2},? \d{4},? )?(?:file )?(?:photo|image|frame)\b|Undated (?:file )?photo\b|Pictured\s*[:,]|Above:|Left:|Right:|ARCHIV\s*[-–:]|Figure \d|Abbildung \d)/u
const toggle =
  /^(?:enlarge this image|toggle caption|hide caption|close\s+\p{Lu}|click to enlarge|full ?screen|helskärm|photo gallery|image caption|image source|slideshow)/iu
const label = /^(?:image|photo|picture|bild|foto|imagen|figure \d{1,2})$/iu
const embeddedCredit = /\b(?:AFP|AP|Reuters|Getty Images|dpa|EPA)\s?\/\s?[A-Z]/u
const agencyOnly = /\s(?:Associated Press|Agence France-Presse|Getty Images|Reuters|AFP|Bloomberg News|Zuma Press)$/u

/** Chinese and Japanese papers end a caption with who took the picture. */
const denseTail = /[\u3040-\u9FFF](?:摄|攝|供图|供圖|撮影|提供写真)[）)]?$/u

/** What every caption has at its head or at its foot. */
const mayLead =
  /^\(?(?:photo|pic|image|foto|bild|cr[eé]dit|archiv|symbol|illustration|graphic|grafik|video|getty|imagen|figure|abbildung|enlarge|toggle|hide|close|click|full|helsk|slide|file|this|in this|pie de|undated|above|left|right)/iu
const maySign =
  /\/.{2,42}\)$|AP\b|AFP|euters|REUTERS|EPA|dpa|Getty|EFE|ANSA|stock|Bloomberg|PA\)|Pool|hoto|HOTO|oto:|oto |OTO|ild:|ild |icture|mage|©|Copyright|Landov|imago|Zuma|graphic|redit|rédit|ourtesy|摄|攝|供图|供圖|撮影|via |France-Presse|Associated Press/u

/** Italian, Spanish and Norwegian agencies sign the end of their text so, behind a sentence. */
const signOff = /[.!?»”"]\s?\((?:ANSA|EFE|AGI|ADNKRONOS|Lusa|LaPresse|askanews|© ?NTB)\)\.?$/u

/** A caption or picture credit, told by how agencies and papers sign pictures; gives the rule, or undefined. */
export function captionRule(text: string, index: number): string | undefined {
  if (text.length > 900 || !(mayLead.test(text) || (index > 0 && maySign.test(text.slice(-160))))) return undefined
  if (label.test(text) || creditLead.test(text)) return 'caption/credit'
  if (toggle.test(text)) return 'caption/toggle'
  if (signOff.test(text)) return undefined
  if (fileHead.test(text)) return 'caption/file'
  if (index > 0 && (copyrightTail.test(text.slice(-160)) || (text.length <= 400 && namedTail.test(text.slice(-160)))))
    return 'caption/signed'
  if (
    index > 0 &&
    text.length <= 600 &&
    (creditTail.test(text.slice(-160)) || (text.length <= 200 && embeddedCredit.test(text.slice(-70))))
  )
    return 'caption/signed'
  if (index > 0 && text.length <= 100 && denseTail.test(text)) return 'caption/signed'
  if (index > 0 && wordCount(text) <= 9 && agencyOnly.test(text)) return 'caption/signed'
  return undefined
}
