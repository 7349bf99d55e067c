import { View } from '@tarojs/components'
import { useState } from 'react'
import { privacyNoticeInForce } from '#shared/contract/merchant'
import { Button } from '../components/button'
import { CheckCell } from '../components/input/check-cell'
import { useFields } from '../form/application/use-fields'
import { formWords } from '../words/form-words'
import classes from './consents.module.scss'

const { consent: say } = formWords

/** The privacy notice, to read on the spot, and the agreement to it. */
export const PrivacyConsent = () => {
  const { fields, openAt, answer, idOf, notesAt } = useFields()
  const [reading, setReading] = useState(false)
  const path = '/declarations/privacyNotice'
  return (
    <View>
      <CheckCell
        id={idOf(path)}
        label={say.privacy}
        hint={say.privacyHint}
        checked={fields.declarations.privacyNotice === privacyNoticeInForce}
        locked={!openAt(path)}
        notes={notesAt(path)}
        onChange={(agreed) =>
          answer({ declarations: { privacyNotice: agreed ? privacyNoticeInForce : null } })
        }
      />
      <Button look="text" label={reading ? say.fold : say.read} onTap={() => setReading(!reading)} />
      {reading && (
        <View className={classes.notice}>
          {say.text.map((line) => (
            <View key={line} className={classes.line}>
              {line}
            </View>
          ))}
        </View>
      )}
    </View>
  )
}

/** The separate agreement that the law wants before an ID number is taken (Personal Information Protection Law art. 29). */
export const SensitiveConsent = () => {
  const { fields, openAt, answer, idOf, notesAt } = useFields()
  const path = '/declarations/sensitiveData'
  return (
    <CheckCell
      id={idOf(path)}
      label={say.sensitive}
      hint={say.sensitiveHint}
      checked={fields.declarations.sensitiveData}
      locked={!openAt(path)}
      notes={notesAt(path)}
      onChange={(sensitiveData) => answer({ declarations: { sensitiveData } })}
    />
  )
}

/** The seller's declarations about her own conduct. */
export const Declarations = () => {
  const { fields, openAt, answer, idOf, notesAt } = useFields()
  const { noMultilevel, truth } = fields.declarations
  return (
    <View>
      <CheckCell
        id={idOf('/declarations/noMultilevel')}
        label={say.noMultilevel}
        hint={say.noMultilevelHint}
        checked={noMultilevel}
        locked={!openAt('/declarations/noMultilevel')}
        notes={notesAt('/declarations/noMultilevel')}
        onChange={(agreed) => answer({ declarations: { noMultilevel: agreed } })}
      />
      <CheckCell
        id={idOf('/declarations/truth')}
        label={say.truth}
        hint={say.truthHint}
        checked={truth}
        locked={!openAt('/declarations/truth')}
        notes={notesAt('/declarations/truth')}
        onChange={(agreed) => answer({ declarations: { truth: agreed } })}
      />
    </View>
  )
}
