/** What a row of a list says of an article beside its headline and its source. */
export interface PreviewWords {
  readonly noHeadline: string
  readonly killed: string
  readonly spiked: string
  readonly corrected: string
  readonly attributionUnconfirmed: string
  readonly commentsSuspended: string
  embargoed(until: string): string
  noticesOpen(count: number): string
}

/** By language, for the Studio gives a preview no language of the editor's. */
export const previewWords = {
  en: {
    noHeadline: 'No headline yet',
    killed: 'KILLED',
    spiked: 'Spiked',
    corrected: 'Corrected',
    attributionUnconfirmed: 'Attribution unconfirmed',
    commentsSuspended: 'Comments suspended',
    embargoed: (until) => `Embargo until ${until}`,
    noticesOpen: (count) => `${count} ${count === 1 ? 'notice' : 'notices'} open`,
  },
  de: {
    noHeadline: 'Noch ohne Titel',
    killed: 'ZURÜCKGEZOGEN',
    spiked: 'Verworfen',
    corrected: 'Berichtigt',
    attributionUnconfirmed: 'Herkunft unbestätigt',
    commentsSuspended: 'Kommentare geschlossen',
    embargoed: (until) => `Sperrfrist bis ${until}`,
    noticesOpen: (count) => `${count} ${count === 1 ? 'Vermerk' : 'Vermerke'} offen`,
  },
  fr: {
    noHeadline: 'Pas encore de titre',
    killed: 'ANNULÉ',
    spiked: 'Écarté',
    corrected: 'Corrigé',
    attributionUnconfirmed: 'Attribution non confirmée',
    commentsSuspended: 'Commentaires suspendus',
    embargoed: (until) => `Embargo jusqu’au ${until}`,
    noticesOpen: (count) => (count < 2 ? `${count} mention ouverte` : `${count} mentions ouvertes`),
  },
  es: {
    noHeadline: 'Aún sin titular',
    killed: 'ANULADO',
    spiked: 'Descartado',
    corrected: 'Corregido',
    attributionUnconfirmed: 'Atribución sin confirmar',
    commentsSuspended: 'Comentarios suspendidos',
    embargoed: (until) => `Embargo hasta el ${until}`,
    noticesOpen: (count) => (count === 1 ? `${count} aviso abierto` : `${count} avisos abiertos`),
  },
} as const satisfies Readonly<Record<string, PreviewWords>>

export type PreviewLanguage = keyof typeof previewWords
