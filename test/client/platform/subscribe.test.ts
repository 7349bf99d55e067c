import { subscribe } from '#client/platform/subscribe'
import { phone } from '#test/doubles/app/pretend-phone'

describe('asking WeChat for messages', () => {
  beforeEach(() => {
    phone.subscriptions = []
    process.env.TARO_ENV = 'weapp'
  })
  afterEach(() => {
    process.env.TARO_ENV = 'h5'
  })

  test('happens at once, inside the tap, by the ids WeChat gave the templates', () => {
    void subscribe(['result', 'todo'])
    expect(phone.subscriptions).toEqual([['id-result', 'id-todo']])
  })

  test('returns her answer to each', async () => {
    phone.subscribe = () => ({ 'id-result': 'reject', 'id-todo': 'accept' })
    expect(await subscribe(['result', 'todo'])).toEqual([
      { template: 'todo', outcome: 'accept' },
      { template: 'result', outcome: 'reject' },
    ])
  })

  test('counts an answer with sound as a yes, and an unknown word as no answer', async () => {
    phone.subscribe = () => ({ 'id-result': 'acceptWithAlert', 'id-todo': 'perhaps' })
    expect(await subscribe(['result', 'todo'])).toEqual([{ template: 'result', outcome: 'accept' }])
  })

  test('returns nothing where WeChat does not ask', async () => {
    phone.subscribe = () => {
      throw new Error('requestSubscribeMessage:fail the user turned messages off')
    }
    expect(await subscribe(['todo'])).toEqual([])
  })

  test('does nothing in a browser', async () => {
    process.env.TARO_ENV = 'h5'
    expect(await subscribe(['todo'])).toEqual([])
    expect(phone.subscriptions).toEqual([])
  })
})
