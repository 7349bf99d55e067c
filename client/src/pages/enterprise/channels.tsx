import { View } from '@tarojs/components'
import { channelKinds, type MerchantFields } from '#shared/contract/merchant'
import { Button } from '../../components/button'
import { Group } from '../../components/group'
import { ChipGrid } from '../../components/input/chip-grid'
import { TextField } from '../../components/input/text-field'
import { useFields } from '../../form/application/use-fields'
import { choiceLabel, choicesOf } from '../../words/choices'
import { tradeWords } from '../../words/trade-words'
import { words } from '../../words/words'

type Channel = MerchantFields['channels'][number]
const blank: Channel = { kind: 'official_account', account: '' }

/** The accounts she sells through, each with its shop; the first is there to be filled in. */
export const Channels = () => {
  const { fields, openAt, text, answer, idOf } = useFields()
  const open = openAt('/channels')
  const { enterprise: say } = words
  const { shop } = tradeWords
  const channels = fields.channels.length > 0 ? fields.channels : [blank]
  // An account has no identity but its place in the list.
  const rows = channels.map((channel, index) => ({ channel, index, path: `/channels/${index}` }))
  const put = (index: number, change: Partial<Channel>) => ({
    channels: channels.map((channel, at) => (at === index ? { ...channel, ...change } : channel)),
  })
  return (
    <View id={idOf('/channels')}>
      {rows.map(({ channel, index, path }) => (
        <Group key={path} {...(index === 0 ? { title: say.channels } : {})}>
          <ChipGrid
            label={say.channelKind}
            choices={choicesOf('channel', channelKinds)}
            chosen={[channel.kind]}
            locked={!open}
            onChoose={([kind = channel.kind]) => answer(put(index, { kind }))}
          />
          <TextField
            {...text(`${path}/account`, {
              value: channel.account,
              change: (account) => put(index, { account }),
            })}
            label={say.account(choiceLabel('channel', channel.kind))}
          />
          <TextField
            {...text(`${path}/shopName`, {
              value: channel.shopName,
              change: (shopName) => put(index, { shopName }),
            })}
            label={shop.name}
            hint={shop.nameHint}
            most={100}
          />
          <TextField
            {...text(`${path}/shopLink`, {
              value: channel.shopLink,
              change: (shopLink) => put(index, { shopLink }),
            })}
            label={shop.link}
            hint={shop.linkHint}
            most={500}
          />
          {channels.length > 1 && open && (
            <Button
              look="danger"
              label={say.removeChannel}
              onTap={() => answer({ channels: channels.filter((_channel, at) => at !== index) })}
            />
          )}
        </Group>
      ))}
      {open && channels.length < 5 && (
        <Button look="text" label={say.addChannel} onTap={() => answer({ channels: [...channels, blank] })} />
      )}
    </View>
  )
}
