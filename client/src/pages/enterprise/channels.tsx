import { View } from '@tarojs/components'
import { channelKinds, type MerchantFields } from '#shared/contract/merchant'
import { Button } from '../../components/button'
import { Group } from '../../components/group'
import { ChipGrid } from '../../components/input/chip-grid'
import { TextField } from '../../components/input/text-field'
import { useFields } from '../../form/application/use-fields'
import { changeOf, newRow } from '../../form/typed/rows'
import { channelRows } from '../../form/typed/typed'
import { randomKey } from '../../platform/random-key'
import { choiceLabel, choicesOf } from '../../words/choices'
import { formWords } from '../../words/form-words'
import { tradeWords } from '../../words/trade-words'

type Channel = MerchantFields['channels'][number]
const blank: Channel = { kind: 'official_account', account: '' }

/** The accounts she sells through, each with its shop; the first is there to be filled in. */
export const Channels = () => {
  const { state, openAt, text, answer, idOf } = useFields()
  const open = openAt('/channels')
  const { enterprise: say } = formWords
  const { shop } = tradeWords
  const given = channelRows(state.merchant, state.typed)
  const first = { key: newRow(`first@${state.merchant?.version ?? 0}`), row: blank }
  const channels = given.length > 0 ? given : [first]
  const unsaved = given.length > 0 ? {} : { [first.key]: blank }
  // On the page an account has no identity but its place in the list.
  const rows = channels.map(({ key, row: channel }, index) => ({
    key,
    channel,
    path: `/channels/${index}`,
    put: (change: Partial<Channel>) => ({ channels: { [key]: changeOf(key, channel, change) } }),
  }))
  return (
    <View id={idOf('/channels')}>
      {rows.map(({ key, channel, path, put }) => (
        <Group key={path} {...(path === '/channels/0' ? { title: say.channels } : {})}>
          <ChipGrid
            label={say.channelKind}
            choices={choicesOf('channel', channelKinds)}
            chosen={[channel.kind]}
            locked={!open}
            onChoose={([kind = channel.kind]) => answer(put({ kind }))}
          />
          <TextField
            {...text(`${path}/account`, {
              value: channel.account,
              change: (account) => put({ account }),
            })}
            label={say.account(choiceLabel('channel', channel.kind))}
          />
          <TextField
            {...text(`${path}/shopName`, {
              value: channel.shopName,
              change: (shopName) => put({ shopName }),
            })}
            label={shop.name}
            hint={shop.nameHint}
            most={100}
          />
          <TextField
            {...text(`${path}/shopLink`, {
              value: channel.shopLink,
              change: (shopLink) => put({ shopLink }),
            })}
            label={shop.link}
            hint={shop.linkHint}
            most={500}
          />
          {channels.length > 1 && open && (
            <Button
              look="danger"
              label={say.removeChannel}
              onTap={() => answer({ channels: { [key]: null } })}
            />
          )}
        </Group>
      ))}
      {open && channels.length < 5 && (
        <Button
          look="text"
          label={say.addChannel}
          onTap={() => answer({ channels: { ...unsaved, [newRow(randomKey())]: blank } })}
        />
      )}
    </View>
  )
}
