import { summaryOf } from '#client/form/application/summary'
import { emptyFields } from '#shared/contract/merchant'

const naming = {
  choice: (_question: string, value: string) => value,
  province: (code: string) => code,
  yes: 'yes',
  longTerm: 'long',
}

test('where she sells is summed up with the name and the link of the shop', () => {
  const summary = summaryOf(
    'channel.account',
    {
      ...emptyFields,
      channels: [
        { kind: 'h5_shop', account: 'tea', shopName: '一店', shopLink: 'https://shop.example/1' },
        { kind: 'mini_program', account: 'wx1' },
        { kind: 'official_account', account: '', shopName: '二店' },
      ],
    },
    naming,
  )
  expect(summary).toBe('h5_shop tea · 一店 · https://shop.example/1 · mini_program wx1')
})
