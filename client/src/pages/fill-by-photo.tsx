import { View } from '@tarojs/components'
import { documentKinds, type RequirementCode, readKinds } from '#shared/contract/requirement-codes'
import { Button } from '../components/button'
import { Notice } from '../components/notice'
import { requirementsOf } from '../form/application/requirements'
import { useApplication } from '../form/application/use-application'
import { paperWords } from '../words/paper-words'
import classes from './fill-by-photo.module.scss'
import { PaperPhoto } from './photos/paper-photo'

const say = paperWords.read

export type FillByPhotoProps = {
  readonly code: RequirementCode
  /** The number of fields it filled that wait for her confirmation. */
  readonly count: number
  readonly accept: () => void
}

/** The photo of a paper beside the fields it can fill, so that she need not type them. */
export const FillByPhoto = ({ code, count, accept }: FillByPhotoProps) => {
  const { state, fields, open } = useApplication()
  const kind = documentKinds.find((one) => one === code)
  const requirement = requirementsOf(state, fields).find(({ anyOf }) => anyOf.includes(code))
  if (!open || kind === undefined || requirement === undefined) return null
  if (!readKinds.some((one) => one === kind)) return null
  return (
    <View className={classes.above}>
      <PaperPhoto
        id={`photo.${kind}`}
        kind={kind}
        requirement={requirement}
        lead={say.hint}
        heading={say.title}
        waitsFor={fields.declarations.privacyNotice === null ? say.consentFirst : null}
      />
      {count > 0 && (
        <View className={classes.found}>
          <Notice level="info" text={say.found(count)}>
            <View className={classes.take}>
              <Button label={say.take} onTap={accept} />
            </View>
          </Notice>
        </View>
      )}
    </View>
  )
}
