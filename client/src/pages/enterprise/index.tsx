import { Input, Text, View } from '@tarojs/components'
import { useRegistrationNumber } from '../../form/use-registration-number'
import classes from './index.module.scss'

export default function EnterprisePage() {
  const { typed, setTyped, leave, state, merchant } = useRegistrationNumber()
  return (
    <View className={classes.page}>
      <Text className={classes.label}>登记号（统一社会信用代码）</Text>
      <Input
        className={classes.input}
        value={typed}
        ariaLabel="登记号"
        nativeProps={{ 'aria-label': '登记号' }}
        onInput={(event) => setTyped(event.detail.value)}
        onBlur={leave}
      />
      <Text>{state}</Text>
      {merchant?.requirements
        .filter((one) => one.code === 'subject.registration_number')
        .map((one) => (
          <View key={one.code} ariaRole="alert">
            {one.faults.map((fault) => (
              <Text key={fault.code}>{fault.message}</Text>
            ))}
          </View>
        ))}
    </View>
  )
}
