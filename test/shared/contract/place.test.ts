import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { inProject } from '#local/project-root'
import { emptyFields } from '#shared/contract/merchant'
import { addresses, linkTo, messagePage, type PageName, targetOf } from '#shared/contract/place'
import { requirementCodes } from '#shared/contract/requirement-codes'

const folders = ['client/src', 'functions', 'local', 'shared']
/** The two files that spell page addresses: the map, and the app's own list of its pages. */
const spellers = ['shared/contract/place.ts', 'client/src/app.config.ts']

const sources = folders
  .flatMap((folder) =>
    readdirSync(inProject(folder), { recursive: true, encoding: 'utf8' }).map((file) =>
      path.posix.join(folder, file.split(path.sep).join('/')),
    ),
  )
  .filter((file) => /\.(ts|tsx|cjs)$/.test(file) && !file.includes('node_modules'))

test('no page address is spelt by hand outside the one map', () => {
  const spelt = sources
    .filter((file) => !spellers.includes(file))
    .flatMap((file) =>
      [...readFileSync(inProject(file), 'utf8').matchAll(/['"`]\/?(?:pages|home)\/[^'"`]*/g)].map(
        ([text]) => `${file} spells the page address ${text.slice(1)}: take it from shared/contract/place.ts`,
      ),
    )
  expect(spelt).toEqual([])
})

test('every address of the map is a page of the app, and every page of the app has one', () => {
  const text = readFileSync(inProject('client/src/app.config.ts'), 'utf8')
  const inApp = [...text.matchAll(/'(\w+\/index)',?\s*[\]\n]/g)].map(([, page]) =>
    page === 'home/index' ? '/home/index' : `/pages/${page}`,
  )
  expect([...inApp].sort()).toEqual(Object.values(addresses).sort())
})

describe('the place of a target', () => {
  const pages: readonly (readonly [Parameters<typeof linkTo>[0], string])[] = [
    [{ page: 'home' }, '/home/index'],
    [{ field: 'seller', pointer: '/seller' }, '/pages/about/index?field=/seller'],
    [{ photo: 'shop.front_photo' }, '/pages/photos/index?field=shop.front_photo'],
    [{ photo: 'goods.label' }, '/pages/labels/index?field=goods.label'],
    [{ requirement: 'licence.food_operation' }, '/pages/licence/index?field=licence.food_operation'],
    [{ requirement: 'staff.health_certificate' }, '/pages/photos/index?field=staff.health_certificate'],
    [{ requirement: 'contact.phone' }, '/pages/enterprise/index?field=contact.phone'],
    [{ requirement: 'recheck.half_year' }, '/pages/status/index?field=recheck.half_year'],
  ]
  test.each(pages)('%j is %s', (target, link) => expect(linkTo(target)).toBe(link))

  test('exists for every requirement and for every field', () => {
    const fields = Object.keys(emptyFields).map((name) => targetOf('declare.truth', `/${name}/0`))
    const known = Object.values<string>(addresses)
    for (const target of [...fields, ...requirementCodes.map((requirement) => ({ requirement }))])
      expect(known).toContain(linkTo(target).split('?')[0])
    expect(fields.filter((target) => 'field' in target)).toHaveLength(fields.length)
  })

  test('in a message to WeChat has no slash in front', () => {
    const page: PageName = 'inbox'
    expect(messagePage(linkTo({ page }))).toBe('pages/inbox/index')
  })
})

describe('the place of a finding', () => {
  test('on a photo is the photo', () =>
    expect(targetOf('licence.business', '/documents/2')).toEqual({ photo: 'licence.business' }))
  test('on a field is the field', () =>
    expect(targetOf('licence.business', '/fullName')).toEqual({ field: 'fullName', pointer: '/fullName' }))
  test.each(['', '/licences', '/requirements/contact.phone', '/documents', 'fullName'])(
    'at %j is the requirement as a whole',
    (at) => expect(targetOf('contact.phone', at)).toEqual({ requirement: 'contact.phone' }),
  )
})
