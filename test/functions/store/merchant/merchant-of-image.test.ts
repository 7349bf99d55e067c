import { GetItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { dataKeys } from '#functions/store/data-keys'
import { keyOf } from '#functions/store/key'
import { entities } from '#functions/store/key-table'
import { dynamoMerchantStore } from '#functions/store/merchant/dynamo-merchant-store'
import { merchantOfImage } from '#functions/store/merchant/merchant-of-image'
import { table as rowsOf } from '#functions/store/table'
import { bareKeyWrapper } from '#test/doubles/bare-key-wrapper'
import { day } from '#test/fixtures/merchants'
import { submit } from '../../ports/stored'
import { tableName } from '../template-table'
import { testTable } from '../test-table'

const table = testTable()
const keysOf = () => dataKeys(rowsOf(table.client(), tableName), bareKeyWrapper)

/** A merchant handed in, and the image of her head as the stream brings it: JSON of DynamoDB's own. */
async function written(owner: string) {
  const store = dynamoMerchantStore(table.client(), tableName, keysOf())
  const merchant = await submit(store, owner, `number of ${owner}`)
  const asking = { TableName: tableName, Key: marshall(keyOf(entities.head, { merchant: merchant.id })) }
  const { Item = {} } = await table.client().send(new GetItemCommand(asking))
  const bytesAsText = (_: string, value: unknown) =>
    value instanceof Uint8Array ? Buffer.from(value).toString('base64') : value
  return { merchant, image: Item, asText: JSON.parse(JSON.stringify(Item, bytesAsText)) }
}

it('the image of a head is the merchant that was written', async () => {
  const { merchant, image } = await written('p-1')
  expect(await merchantOfImage(image, keysOf())).toEqual(merchant)
})

it('the image in the form of Lambda, bytes written as text, is that merchant too', async () => {
  const { merchant, asText } = await written('p-2')
  expect(await merchantOfImage(asText, keysOf())).toEqual(merchant)
})

it('the image of an erased merchant is nobody', async () => {
  const { merchant, image } = await written('p-3')
  await keysOf().forget(merchant.id, day)
  expect(await merchantOfImage(image, keysOf())).toBeNull()
})

it.each([
  ['nothing', undefined],
  ['text', 'an image'],
  ['plain JSON', { pk: 'merchant#m-1', sk: 'head' }],
])('%s is no image', async (_, image) => {
  await expect(merchantOfImage(image, keysOf())).rejects.toThrow('no image')
})
