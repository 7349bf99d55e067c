import fc from 'fast-check'
import { isFieldAccepted } from '#local/wechat/wechat-fields'
import { inboxMessage, type ReminderReason, reminderReasons, templates } from '#shared/contract/reminder'
import { requirementCodes } from '#shared/contract/requirement-codes'
import { addDays } from '#shared/rules/day'
import { languages } from '#shared/words/language'
import { lengthOf } from '#shared/words/list-within'
import { type Reminding, reminderData, reminderSms, reminderText } from '#shared/words/reminder-words'
import { requirementTitle } from '#shared/words/requirement-title'

const day = '2026-11-29'

type Item = Reminding['items'][number]
const item = (code: Item['code'], reason: ReminderReason, dueOn: string | null): Item => ({
  code,
  reason,
  dueOn,
})
const reminding = (...items: readonly Item[]): Reminding => ({ day, template: 'todo', items })
const zh = (...items: readonly Item[]) => reminderText(reminding(...items), 'zh-CN')
const en = (...items: readonly Item[]) => reminderText(reminding(...items), 'en')

describe('the message in the inbox', () => {
  test('names the papers, the last day and what follows', () => {
    const items = [
      item('goods.label', 'after_approval', '2026-12-02'),
      item('goods.supplier_papers', 'after_approval', '2026-12-02'),
    ]
    expect(zh(...items)).toEqual({
      title: '还差：食品标签、进货单位的许可证和检验合格证明',
      text: '还差：食品标签、进货单位的许可证和检验合格证明。最晚2026年12月2日交好。过了这天，相关的货先不展示，别的照常卖。',
    })
    expect(en(...items)).toEqual({
      title: 'Still to hand in: Food label and 1 more',
      text:
        "Still to hand in: Food label, Suppliers' licences and certificates of conformity. Last day: 2 December 2026. " +
        'After that these goods are not shown; the rest sells on.',
    })
  })

  test('says today on the last day, and the consequence once it is over', () => {
    expect(zh(item('licence.food_operation', 'licence_end', day)).text).toBe(
      '快到期：食品经营许可证。今天（2026年11月29日）到期。过了这天不能卖货，交上新的就恢复。',
    )
    expect(zh(item('licence.food_operation', 'licence_end', '2026-11-28')).text).toBe(
      '已到期：食品经营许可证。2026年11月28日已经到期。现在不能卖货，交上新的就恢复。',
    )
    expect(en(item('goods.label', 'after_approval', '2026-11-28')).text).toBe(
      'Overdue: Food label. 28 November 2026 has passed: please do it soon. These goods are not shown until it is accepted.',
    )
  })

  test('asks soon for an item without a last day', () => {
    expect(zh(item('shop.front_photo', 'after_approval', null)).text).toBe(
      '还差：门店照片。请尽快办。现在不能卖货，审核通过就恢复。',
    )
  })

  test('names an item with another reason, day or consequence separately, with its day', () => {
    expect(
      zh(
        item('goods.label', 'after_approval', '2026-12-02'),
        item('shop.front_photo', 'after_approval', '2026-12-02'),
        item('goods.origin_proof', 'after_approval', '2026-12-05'),
        item('licence.food_operation', 'licence_end', '2026-12-13'),
        item('contact.phone', 'action_required', null),
      ).text,
    ).toBe(
      '还差：食品标签。最晚2026年12月2日交好。过了这天，相关的货先不展示，别的照常卖。' +
        '另外还有：门店照片（期限2026年12月2日）、产地证明或承诺达标合格证（期限2026年12月5日）、' +
        '食品经营许可证（期限2026年12月13日）、联系人和手机号。',
    )
  })

  test('cannot be made of nothing', () => {
    expect(() => zh()).toThrow('The reminder for 2026-11-29 has no item')
  })
})

describe('the fields of WeChat', () => {
  test('say what, by when and what to do; a result says so in Chinese', () => {
    const items = [item('shop.front_photo', 'action_required', '2026-12-02')]
    expect(reminderData({ day, template: 'result', items }, 'zh-CN')).toEqual({
      thing1: { value: '门店照片' },
      date2: { value: '2026年12月2日' },
      thing3: { value: '改好再提交，才能继续审核' },
      phrase4: { value: '需要修改' },
    })
  })

  test('use the day of the message for an item without a last day', () => {
    expect(reminderData(reminding(item('contact.phone', 'action_required', null)), 'zh-CN').date2).toEqual({
      value: '2026年11月29日',
    })
  })
})

test('a text message is short and says where to go', () => {
  const reminder = reminding(item('recheck.half_year', 'recheck', '2026-12-02'))
  expect(reminderSms(reminder, 'zh-CN')).toBe(
    '请核对：半年核对一次。最晚2026年12月2日核对好。没有变化点一下就好；不核对会暂停卖货。打开微信小程序就能办。',
  )
  expect(reminderSms(reminder, 'en')).toMatch(/^Please check: .* Open the mini-program to do it\.$/)
})

const anyItem = fc.record({
  code: fc.constantFrom(...requirementCodes),
  reason: fc.constantFrom(...reminderReasons),
  dueOn: fc.option(
    fc.integer({ min: -40, max: 100 }).map((days) => addDays(day, days)),
    { nil: null },
  ),
})
const anyReminding = fc.record({
  day: fc.constant(day),
  template: fc.constantFrom(...templates),
  items: fc.uniqueArray(anyItem, { minLength: 1, maxLength: 15, selector: ({ code }) => code }),
})

describe('any reminder', () => {
  const runs = { seed: 20261129, numRuns: 500 }

  test('has a title and text that fit the inbox, whole sentences that name the first paper', () => {
    fc.assert(
      fc.property(anyReminding, fc.constantFrom(...languages), (reminder, language) => {
        const { title, text } = reminderText(reminder, language)
        expect(() => inboxMessage.shape.title.parse(title)).not.toThrow()
        expect(() => inboxMessage.shape.text.parse(text)).not.toThrow()
        expect(text).toMatch(language === 'zh-CN' ? /。$/ : /\.$/)
        expect(`${title}${text}`).not.toMatch(/[{}]|undefined|NaN|。。|\.\./)
        for (const { code } of reminder.items.slice(0, 1))
          expect(text).toContain(requirementTitle(code, language))
        expect(lengthOf(title)).toBeLessThanOrEqual(language === 'zh-CN' ? 30 : 60)
      }),
      runs,
    )
  })

  test('fits every field of WeChat, and names nobody: no run of digits that a number would be', () => {
    fc.assert(
      fc.property(anyReminding, fc.constantFrom(...languages), (reminder, language) => {
        const data = Object.entries(reminderData(reminder, language))
        for (const [name, { value }] of data)
          expect([name, value, isFieldAccepted(name, value)]).toEqual([name, value, true])
        const { text } = reminderText(reminder, language)
        const spoken = [text, reminderSms(reminder, language), ...data.map(([, { value }]) => value)]
        for (const one of spoken) expect(one).not.toMatch(/\d{5}/)
      }),
      runs,
    )
  })

  test('has a complete sentence in every short note', () => {
    for (const code of requirementCodes)
      for (const reason of reminderReasons)
        for (const dueOn of [null, addDays(day, -1), day, addDays(day, 9)])
          for (const language of languages)
            expect(reminderData(reminding(item(code, reason, dueOn)), language).thing3?.value).not.toContain(
              '…',
            )
  })
})
