import { View } from '@tarojs/components'
import type { Merchant } from '#shared/contract/merchant'
import { requirementTitle } from '#shared/words/requirement-title'
import { Button } from '../../components/button'
import { Group } from '../../components/group'
import { placeOf } from '../../form/application/place'
import { open as openPage } from '../../platform/navigation'
import { phone } from '../../platform/phone'
import { words } from '../../words/words'
import classes from './rejected.module.scss'

const say = words.status

/** The rejected items: of each the reason, how to correct it, the reviewer's comment, and the way there. */
export const Rejected = ({ merchant }: { readonly merchant: Merchant }) => {
  const rejected = merchant.requirements.filter(({ status }) => status === 'rejected' || status === 'expired')
  if (rejected.length === 0 || merchant.status === 'draft') return null
  return (
    <Group title={say.rejected}>
      {rejected.map((requirement) => (
        <View key={requirement.code} className={classes.item}>
          <View className={classes.title}>{requirementTitle(requirement.code, phone.language)}</View>
          {requirement.faults.map((fault) => (
            <View key={`${fault.path} ${fault.code}`} className={classes.fault}>
              <View className={classes.message}>{fault.message}</View>
              <View>{fault.fix}</View>
              {fault.seen !== undefined && fault.read !== undefined && (
                <View className={classes.side}>{say.side(fault.seen, fault.read)}</View>
              )}
            </View>
          ))}
          {requirement.comment !== null && (
            <View className={classes.fault}>{say.comment(requirement.comment)}</View>
          )}
          <View className={classes.button}>
            <Button look="plain" label={say.fix} onTap={() => openPage(placeOf(requirement, merchant))} />
          </View>
        </View>
      ))}
    </Group>
  )
}
