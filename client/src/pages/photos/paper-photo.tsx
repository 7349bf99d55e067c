import type { Requirement } from '#shared/contract/requirement'
import type { DocumentKind } from '#shared/contract/requirement-codes'
import { requirementReason } from '#shared/words/requirement-reason'
import { requirementTitle } from '#shared/words/requirement-title'
import type { ButtonProps } from '../../components/button'
import type { Note } from '../../components/input/field-notes'
import { PhotoTask, type PhotoTaskProps } from '../../components/photo-task'
import { isPaperOpen } from '../../form/application/open-at'
import { troubleOf } from '../../form/application/trouble-of'
import { useApplication } from '../../form/application/use-application'
import { idOf } from '../../form/application/wanted-field'
import { isBusy, type PhotoState } from '../../form/photo/photo-state'
import { isPhotoStale } from '../../form/photo/stale-photo'
import { usePhotos } from '../../form/photo/use-photos'
import { phone } from '../../platform/phone'
import { enlargePhoto } from '../../platform/photo'
import { formWords } from '../../words/form-words'
import { lifeWords } from '../../words/life-words'
import { paperWords } from '../../words/paper-words'
import { words } from '../../words/words'

const say = paperWords.photos
const plain = (text: string, fix = ''): Note => ({ level: 'reject', text, fix })

const notesOf = (state: PhotoState | undefined): readonly Note[] => {
  switch (state?.kind) {
    case 'unfit':
      return [plain(say.unfit[state.why])]
    case 'camera':
      return [plain(say.camera)]
    case 'doubt':
      return state.doubts.map((doubt) => ({ level: 'warn', text: say.doubts[doubt], fix: '' }))
    case 'broken':
      return state.refusal.kind === 'problem' ? [plain(troubleOf(state.refusal)[0])] : [plain(say.broken)]
    case 'refused':
      return state.faults.map(({ message, fix }) => plain(message, fix))
    case 'done':
      return [
        ...state.faults.map(({ level, message, fix }): Note => ({ level, text: message, fix })),
        ...(state.reading ? [{ level: 'info' as const, text: say.watching, fix: '' }] : []),
      ]
    default:
      return []
  }
}

/** The status of a photo on the phone and on the server: the newer one counts. */
const standingOf = (
  state: PhotoState | undefined,
  received: boolean,
  rejected: boolean,
  needed: boolean,
): Pick<PhotoTaskProps, 'standing' | 'look'> => {
  switch (state?.kind) {
    case 'reading':
    case 'checking':
    case 'again':
      return { standing: say[state.kind], look: 'quiet' }
    case 'sending':
      return { standing: say.sending(state.percent), look: 'quiet' }
    case 'doubt':
      return { standing: say.held, look: 'todo' }
    case 'broken':
    case 'refused':
    case 'unfit':
    case 'camera':
      return { standing: received ? say.kept : say.missing, look: 'bad' }
    default:
      if (rejected) return { standing: words.itemStatuses.rejected, look: 'bad' }
      if (received) return { standing: say.done, look: 'good' }
      return needed ? { standing: say.missing, look: 'todo' } : { standing: say.optional, look: 'quiet' }
  }
}

const pictureOf = (state: PhotoState | undefined): string | null => {
  if (state?.kind === 'broken' || state?.kind === 'doubt') return state.photo.path
  return state !== undefined && 'path' in state ? state.path : null
}

/** The possible actions on a photo in this state, the best first. */
const buttonsOf = (
  state: PhotoState | undefined,
  received: boolean,
  quiet: boolean,
  act: { readonly take: () => void; readonly use: () => void; readonly retry: () => void },
): readonly ButtonProps[] => {
  if (isBusy(state)) return []
  const again: ButtonProps = { label: say.replace, look: 'plain', onTap: act.take }
  switch (state?.kind) {
    case 'doubt':
      return [
        { label: say.retake, onTap: act.take },
        { label: say.useIt, look: 'plain', onTap: act.use },
      ]
    case 'unfit':
    case 'refused':
      return [{ label: say.retake, onTap: act.take }]
    case 'broken':
      return [{ label: say.retry, onTap: act.retry }, again]
    default:
      return received || state !== undefined
        ? [quiet ? again : { ...again, look: 'main' }]
        : [{ label: say.take, look: quiet ? 'plain' : 'main', onTap: act.take }]
  }
}

export type PaperPhotoProps = {
  readonly kind: DocumentKind
  readonly requirement: Requirement
  /** The use of the photo on this page; else why the paper is needed. */
  readonly lead?: string
  /** Stands before the paper's name. */
  readonly heading?: string
  /** The reason why it cannot be taken yet. */
  readonly waitsFor?: string | null
  /** The element's id, where that of the paper is taken. */
  readonly id?: string
}

/** The photo of one paper: taken, looked at, sent, tried again, replaced. */
export const PaperPhoto = (props: PaperPhotoProps) => {
  const { kind, requirement, lead, heading, waitsFor = null, id = kind } = props
  const { state, fields } = useApplication()
  // An ID card is sensitive data: before her separate agreement it may not even be sent (PIPL art. 29).
  const sensitive = kind === 'subject.id_document' && !fields.declarations.sensitiveData
  const waits = sensitive ? formWords.consent.sensitiveFirst : waitsFor
  const { states, photos } = usePhotos()
  const own = states[kind]
  const stale = isPhotoStale(state.known, fields, kind)
  const received =
    !stale &&
    state.merchant?.documents.some((one) => one.kind === kind && one.status === 'confirmed') === true
  const judged = requirement.faults.filter(
    ({ code, path }) => code !== 'missing' && path.startsWith('/documents'),
  )
  const rejected = received && own === undefined && judged.some(({ level }) => level === 'reject')
  const title = requirementTitle(kind, phone.language)
  const why = requirementReason(kind, phone.language)
  const picture = pictureOf(own)
  const theirs = judged.map(({ level, message, fix }): Note => ({ level, text: message, fix }))
  const stands = standingOf(own, received, rejected, requirement.atSubmit)
  const quiet = stands.look === 'good' || stands.look === 'quiet'
  return (
    <PhotoTask
      id={idOf(id)}
      title={heading === undefined ? title : `${heading}：${title}`}
      hint={waits ?? (received ? '' : stale ? lifeWords.check.shootHint : (lead ?? why))}
      {...stands}
      picture={picture}
      pictureLabel={say.look}
      percent={own?.kind === 'sending' ? own.percent : null}
      notes={own === undefined ? theirs : notesOf(own)}
      buttons={
        isPaperOpen(state.merchant, kind) && waits === null
          ? buttonsOf(own, received, quiet, {
              take: () => void photos.take(kind),
              use: () => void photos.use(kind),
              retry: () => void photos.retry(kind),
            })
          : []
      }
      onEnlarge={() => {
        if (picture !== null) enlargePhoto(picture)
      }}
    />
  )
}
