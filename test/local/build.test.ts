import { buildOrder } from '#local/build'
import { portOf } from '#local/start'

describe('the build command', () => {
  it('builds everything unless parts are named', () => {
    expect(buildOrder([])).toEqual({ names: ['functions', 'h5', 'app', 'template', 'weapp'], always: false })
    expect(buildOrder(['--h5', '--functions', '--force'])).toEqual({
      names: ['functions', 'h5'],
      always: true,
    })
  })

  it('says in one line which part is unknown', () => {
    expect(() => buildOrder(['--all'])).toThrow(/^Unknown: --all\. Usage: [^\n]+$/)
  })
})

describe('the port', () => {
  it('is 8787 unless PORT says otherwise', () => {
    expect([portOf({}), portOf({ PORT: '' }), portOf({ PORT: '9000' })]).toEqual([8787, 8787, 9000])
  })

  it.each(['abc', '-1', '65536', '80.5'])('%s is refused', (PORT) => {
    expect(() => portOf({ PORT })).toThrow(/must be a number/)
  })
})
