import type {SurfaceTexts} from './surface-texts.ts'

/** Publishing in spite of what stands against it. */
export const anywayTexts: SurfaceTexts = {
  english: {
    'anyway.label': 'Publish anyway…',
    'anyway.title': 'Publish in spite of what stands against it. You will be asked why.',
    'anyway.errors': 'Other errors keep the article from being published. Mend them first.',
    'anyway.header': 'Publish anyway?',
    'anyway.reason': 'Why is it to be published all the same?',
    'anyway.recorded': 'Your reason is recorded with the article, with your name and the time.',
    'anyway.confirm': 'Publish anyway',
  },
  german: {
    'anyway.label': 'Trotzdem veröffentlichen …',
    'anyway.title': 'Veröffentlichen, obwohl etwas dagegensteht. Sie werden nach dem Grund gefragt.',
    'anyway.errors': 'Andere Fehler verhindern die Veröffentlichung. Beheben Sie diese zuerst.',
    'anyway.header': 'Trotzdem veröffentlichen?',
    'anyway.reason': 'Warum soll der Artikel dennoch erscheinen?',
    'anyway.recorded': 'Ihr Grund wird mit Namen und Zeit beim Artikel festgehalten.',
    'anyway.confirm': 'Trotzdem veröffentlichen',
  },
  french: {
    'anyway.label': 'Publier quand même…',
    'anyway.title': 'Publier malgré ce qui s’y oppose. Une raison vous sera demandée.',
    'anyway.errors': 'D’autres erreurs empêchent la publication. Corrigez-les d’abord.',
    'anyway.header': 'Publier quand même ?',
    'anyway.reason': 'Pourquoi l’article doit-il paraître malgré tout ?',
    'anyway.recorded': 'Votre raison est consignée avec l’article, avec votre nom et l’heure.',
    'anyway.confirm': 'Publier quand même',
  },
  spanish: {
    'anyway.label': 'Publicar de todos modos…',
    'anyway.title': 'Publicar a pesar de lo que se opone. Se le pedirá el motivo.',
    'anyway.errors': 'Otros errores impiden la publicación. Corríjalos primero.',
    'anyway.header': '¿Publicar de todos modos?',
    'anyway.reason': '¿Por qué debe publicarse el artículo a pesar de todo?',
    'anyway.recorded': 'Su motivo queda registrado con el artículo, con su nombre y la hora.',
    'anyway.confirm': 'Publicar de todos modos',
  },
}
