import { linkTo } from '#shared/contract/place'
import { Group } from '../../components/group'
import { TextField } from '../../components/input/text-field'
import { PageFrame } from '../../components/page-frame'
import { useFields } from '../../form/application/use-fields'
import { useReadings } from '../../form/paper/use-readings'
import { formWords } from '../../words/form-words'
import { PrivacyConsent, SensitiveConsent } from '../consents'
import { FillByPhoto } from '../fill-by-photo'
import { Loaded } from '../loaded'
import { LockNotice } from '../lock-notice'
import { NextButton } from '../next-button'
import { Brand } from './brand'
import { Channels } from './channels'

const Names = () => {
  const { fields, text } = useFields()
  const { seller } = fields
  const { enterprise: say } = formWords
  if (seller === 'natural_person') {
    return (
      <Group title={say.personName}>
        <TextField
          {...text('/fullName', { value: fields.fullName, change: (fullName) => ({ fullName }) })}
          label={say.personName}
        />
        <SensitiveConsent />
        {fields.declarations.sensitiveData && (
          <TextField
            {...text('/idNumber', { value: fields.idNumber, change: (idNumber) => ({ idNumber }) })}
            label={say.idNumber}
            hint={say.idHint}
          />
        )}
      </Group>
    )
  }
  return (
    <Group title={say.names}>
      <TextField
        {...text('/fullName', { value: fields.fullName, change: (fullName) => ({ fullName }) })}
        label={say.fullName}
        hint={say.fullNameHint}
      />
      <TextField
        {...text('/registrationNumber', {
          value: fields.registrationNumber,
          change: (registrationNumber) => ({ registrationNumber }),
        })}
        label={say.registrationNumber}
        hint={say.registrationHint}
      />
      <TextField
        {...text('/legalRepresentative', {
          value: fields.legalRepresentative,
          change: (legalRepresentative) => ({ legalRepresentative }),
        })}
        label={seller === 'individual' ? say.operator : say.legalRepresentative}
      />
    </Group>
  )
}

const Contact = () => {
  const { fields, text } = useFields()
  const { enterprise: say } = formWords
  return (
    <Group title={say.contact}>
      <TextField
        {...text('/contact/name', { value: fields.contact.name, change: (name) => ({ contact: { name } }) })}
        label={say.contactName}
      />
      <TextField
        {...text('/contact/phone', {
          value: fields.contact.phone,
          change: (phone) => ({ contact: { phone } }),
        })}
        label={say.phone}
        keyboard="number"
      />
      <TextField
        {...text('/address', { value: fields.address, change: (address) => ({ address }) })}
        label={say.address}
        hint={say.addressHint}
      />
    </Group>
  )
}

/** The page of the seller's identity as on her business licence, her contact, and where she sells. */
export default function EnterprisePage() {
  const { fields } = useFields()
  const readings = useReadings(({ at }) => at.startsWith('/'))
  const { enterprise: say } = formWords
  return (
    <PageFrame
      title={say.title}
      intro={fields.seller === 'natural_person' ? say.introPerson : say.intro}
      footer={<NextButton link={linkTo({ page: 'licence' })} before={readings.accept} />}
    >
      <Loaded>
        <LockNotice />
        <Group>
          <PrivacyConsent />
        </Group>
        <FillByPhoto code="licence.business" {...readings} />
        <Names />
        <Contact />
        <Channels />
        <Brand />
      </Loaded>
    </PageFrame>
  )
}
