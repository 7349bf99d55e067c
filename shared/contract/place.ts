import type { MerchantFields } from './merchant'
import type { DocumentKind, LicenceKind, RequirementCode } from './requirement-codes'
import { documentKinds, licenceKinds } from './requirement-codes'

/** A page of the app; `home` is the first. */
export type PageName =
  | 'home'
  | 'about'
  | 'enterprise'
  | 'licence'
  | 'photos'
  | 'labels'
  | 'check'
  | 'status'
  | 'inbox'

/**
 * The place of a task in the app: a page as a whole, a field and its part at a JSON pointer (RFC 6901,
 * `/licences/0/validTo`), the photo of a paper, or a requirement where no single field of it is meant.
 */
export type Target =
  | { readonly page: PageName }
  | { readonly field: keyof MerchantFields; readonly pointer: string }
  | { readonly photo: DocumentKind }
  | { readonly requirement: RequirementCode }

/** The address of each page, used by the app, WeChat's messages and `nextAction.link`; all of them are in this table. */
export const addresses: Readonly<Record<PageName, string>> = {
  home: '/home/index',
  about: '/pages/about/index',
  enterprise: '/pages/enterprise/index',
  licence: '/pages/licence/index',
  photos: '/pages/photos/index',
  labels: '/pages/labels/index',
  check: '/pages/check/index',
  status: '/pages/status/index',
  inbox: '/pages/inbox/index',
}

const pageOfField: Readonly<Record<keyof MerchantFields, PageName>> = {
  seller: 'about',
  goods: 'about',
  making: 'about',
  province: 'about',
  traits: 'about',
  fullName: 'enterprise',
  registrationNumber: 'enterprise',
  legalRepresentative: 'enterprise',
  idNumber: 'enterprise',
  contact: 'enterprise',
  address: 'enterprise',
  channels: 'enterprise',
  brand: 'enterprise',
  directSales: 'enterprise',
  licences: 'licence',
  yearlySales: 'licence',
  labels: 'labels',
  conduct: 'check',
  declarations: 'check',
}

/** A requirement that is neither a paper with lines to copy nor one that is photographed alone: fields answer it. */
export type AnsweredRequirement = Exclude<
  RequirementCode,
  LicenceKind | Exclude<DocumentKind, 'subject.id_document' | 'goods.label'>
>

const pageOfAnswer: Readonly<Record<AnsweredRequirement, PageName>> = {
  'goods.list': 'about',
  'subject.full_name': 'enterprise',
  'subject.registration_number': 'enterprise',
  'subject.legal_representative': 'enterprise',
  'subject.id_document': 'enterprise',
  'contact.phone': 'enterprise',
  'contact.address': 'enterprise',
  'channel.account': 'enterprise',
  'goods.label': 'labels',
  'consent.privacy': 'check',
  'consent.sensitive_data': 'check',
  'declare.no_multilevel': 'check',
  'declare.truth': 'check',
  'recheck.half_year': 'status',
}

export const isAnswered = (code: RequirementCode): code is AnsweredRequirement => code in pageOfAnswer

const pageOfRequirement = (code: RequirementCode): PageName => {
  if (isAnswered(code)) return pageOfAnswer[code]
  return licenceKinds.some((kind) => kind === code) ? 'licence' : 'photos'
}

const isField = (name: string): name is keyof MerchantFields => Object.keys(pageOfField).includes(name)

/** The field of the merchant at a path; `null` where the path leads to anything else, such as a photo. */
const fieldAt = (path: string): Target | null => {
  const [start, name = ''] = path.split('/')
  return start === '' && isField(name) ? { field: name, pointer: path } : null
}

/**
 * The place where a requirement is answered, of which something at `path` is missing or wrong. An empty path, or the list of
 * all licences, means no single field.
 */
export const targetOf = (code: RequirementCode, path: string): Target => {
  const photo = documentKinds.find((kind) => kind === code)
  if (path.startsWith('/documents') && photo !== undefined) return { photo }
  return (path === '/licences' ? null : fieldAt(path)) ?? { requirement: code }
}

const placeOf = (target: Target): readonly [page: PageName, field?: string] => {
  if ('page' in target) return [target.page]
  if ('field' in target) return [pageOfField[target.field], target.pointer]
  // The photo of a label stands beside what the label says.
  if ('photo' in target) return [target.photo === 'goods.label' ? 'labels' : 'photos', target.photo]
  return [pageOfRequirement(target.requirement), target.requirement]
}

/** The address of a target: a page, and in `field` a JSON pointer or the code of a paper on it. */
export const linkTo = (target: Target): string => {
  const [page, field] = placeOf(target)
  return `${addresses[page]}${field === undefined ? '' : `?field=${field}`}`
}

/** An address in the form that WeChat takes in a message: without the slash before it. */
export const messagePage = (link: string): string => link.replace(/^\//, '')
