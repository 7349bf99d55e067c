import { photosWith, takenOf } from '../../pretend-photos'
import { printedPaper } from '../../printed-paper'

describe('a photo chosen on the phone', () => {
  const heic = Uint8Array.from([0, 0, 0, 24, ...[...'ftypheic'].map((letter) => letter.charCodeAt(0))])

  test.each([
    ['no picture at all', { kind: 'unreadable', bytes: Uint8Array.of(1, 2, 3) }, 'type'],
    ['a HEIC that this phone cannot show', { kind: 'unreadable', bytes: heic }, 'heic'],
    ['a picture too small to read', takenOf(null, 320, 240), 'small'],
  ] as const)('%s is not taken', async (_what, choice, why) => {
    const { photos, made, state } = await photosWith({ choices: [choice] })
    await photos.take('licence.business')
    expect(state()).toEqual({ kind: 'unfit', why })
    expect(made).toEqual([])
  })

  test('that is dark is sent only if she says so', async () => {
    const { photos, made, state } = await photosWith({ choices: [takenOf(printedPaper({ light: 0.1 }))] })
    await photos.take('licence.business')
    expect(state()).toMatchObject({ kind: 'doubt', doubts: ['dark'] })
    expect(made).toEqual([])
    await photos.use('licence.business')
    expect(state()).toMatchObject({ kind: 'done' })
  })

  test('that is doubtful is dropped when she takes a better one', async () => {
    const { photos, made } = await photosWith({
      choices: [takenOf(printedPaper({ blur: 4 })), takenOf(printedPaper())],
    })
    await photos.take('licence.business')
    await photos.take('licence.business')
    expect(made).toEqual(['slot', 'send', 'confirm'])
  })
})
