import type { Requirement } from '#shared/contract/requirement'
import type { DocumentKind } from '#shared/contract/requirement-codes'
import { requirementWords } from '#shared/words/requirement-words'
import type { Note } from '../../components/field-notes'
import { PhotoTask, type PhotoTaskProps } from '../../components/photo-task'
import { isPaperOpen } from '../../form/open-at'
import type { PhotoState } from '../../form/photo-store'
import { troubleOf } from '../../form/trouble-of'
import { useApplication } from '../../form/use-application'
import { usePhotos } from '../../form/use-photos'
import { idOf } from '../../form/wanted-field'
import { phone } from '../../platform/phone'
import { enlargePhoto } from '../../platform/photo'
import { paperWords } from '../../words/paper-words'
import { words } from '../../words/words'

const say = paperWords.photos
const plain = (text: string, fix = ''): Note => ({ level: 'reject', text, fix })

const notesOf = (state: PhotoState | undefined): readonly Note[] => {
  switch (state?.kind) {
    case 'type':
      return [plain(say.type)]
    case 'camera':
      return [plain(say.camera)]
    case 'broken':
      return state.refusal.kind === 'problem' ? [plain(troubleOf(state.refusal)[0])] : [plain(say.broken)]
    case 'refused':
      return state.faults.map(({ message, fix }) => plain(message, fix))
    case 'done':
      return state.faults.map(({ level, message, fix }) => ({ level, text: message, fix }))
    default:
      return []
  }
}

/** How it stands, of what is on the phone and of what the server has: the newer word counts. */
const standingOf = (
  state: PhotoState | undefined,
  received: boolean,
  rejected: boolean,
  needed: boolean,
): Pick<PhotoTaskProps, 'standing' | 'look'> => {
  switch (state?.kind) {
    case 'reading':
      return { standing: say.reading, look: 'quiet' }
    case 'checking':
      return { standing: say.checking, look: 'quiet' }
    case 'sending':
      return { standing: say.sending(state.percent), look: 'quiet' }
    case 'broken':
    case 'refused':
    case 'type':
    case 'camera':
      return { standing: received ? say.kept : say.missing, look: 'bad' }
    default:
      if (rejected) return { standing: words.itemStatuses.rejected, look: 'bad' }
      if (received) return { standing: say.done, look: 'good' }
      return needed ? { standing: say.missing, look: 'todo' } : { standing: say.optional, look: 'quiet' }
  }
}

export type PaperPhotoProps = { readonly kind: DocumentKind; readonly requirement: Requirement }

/** The photo of one paper: taken, sent, tried again, replaced. */
export const PaperPhoto = ({ kind, requirement }: PaperPhotoProps) => {
  const { state, fields } = useApplication()
  // An ID card is sensitive data: before her separate agreement it may not even be sent (PIPL art. 29).
  const waits = kind === 'subject.id_document' && !fields.declarations.sensitiveData
  const open = isPaperOpen(state.merchant, kind)
  const { states, photos } = usePhotos()
  const own = states[kind]
  const received =
    state.merchant?.documents.some((one) => one.kind === kind && one.status === 'confirmed') === true
  const judged = requirement.faults.filter(
    ({ code, path }) => code !== 'missing' && path.startsWith('/documents'),
  )
  const rejected = received && own === undefined && judged.some(({ level }) => level === 'reject')
  const busy = own?.kind === 'reading' || own?.kind === 'sending' || own?.kind === 'checking'
  const { title, why } = requirementWords(kind, phone.language)
  const picture = own && 'path' in own ? own.path : own?.kind === 'broken' ? own.photo.path : null
  const theirs = judged.map(({ level, message, fix }): Note => ({ level, text: message, fix }))
  return (
    <PhotoTask
      id={idOf(kind)}
      title={title}
      hint={waits ? words.consent.sensitiveFirst : received ? '' : why}
      {...standingOf(own, received, rejected, requirement.atSubmit)}
      picture={picture}
      pictureLabel={say.look}
      percent={own?.kind === 'sending' ? own.percent : null}
      notes={own === undefined ? theirs : notesOf(own)}
      take={
        open && !busy && !waits
          ? { label: received || own ? say.replace : say.take, onTap: () => void photos.take(kind) }
          : null
      }
      retry={own?.kind === 'broken' ? { label: say.retry, onTap: () => void photos.retry(kind) } : null}
      onEnlarge={() => {
        if (picture !== null) enlargePhoto(picture)
      }}
    />
  )
}
