import { View } from '@tarojs/components'
import { linkTo } from '#shared/contract/place'
import { licenceKinds } from '#shared/contract/requirement-codes'
import { fieldWords } from '#shared/words/field-words'
import { requirementTitle } from '#shared/words/requirement-title'
import { Button } from '../../components/button'
import { Group } from '../../components/group'
import { Notice } from '../../components/notice'
import { type Changed, changesOf, photosChanged } from '../../form/application/changes'
import { useApplication } from '../../form/application/use-application'
import { isPhotoStale } from '../../form/photo/stale-photo'
import { open as openPage } from '../../platform/navigation'
import { phone } from '../../platform/phone'
import { lifeWords } from '../../words/life-words'
import { paperWords } from '../../words/paper-words'
import { naming } from '../naming'
import classes from './changes.module.scss'

const say = lifeWords.check
const paperTitle = (code: Parameters<typeof requirementTitle>[0]): string =>
  requirementTitle(code, phone.language)

const { licence } = paperWords

/** The parts of a paper by their names on its page; all others have names of their own. */
const partNames: Readonly<Record<string, string>> = {
  number: licence.number,
  holderName: licence.holder,
  validFrom: licence.validFrom,
  validTo: licence.validTo,
  renewalAppliedOn: licence.renewal,
}

/** The name of a changed field; for a part of a paper with the paper's. */
const titleOf = ({ path }: Changed): string => {
  const [, first, kind] = path.split('/')
  const part = path.split('/')[3] ?? ''
  const field = partNames[part] ?? fieldWords(path, phone.language)
  const paper = first === 'licences' && licenceKinds.find((one) => one === kind)
  return paper ? `${paperTitle(paper)} · ${field}` : field
}

const Line = ({ label, text, look }: { label: string; text: string; look: string | undefined }) => (
  <View className={classes.line}>
    <View className={classes.label}>{label}</View>
    <View className={`${classes.text} ${look ?? ''}`}>{text === '' ? say.nothing : text}</View>
  </View>
)

const Field = ({ changed }: { readonly changed: Changed }) => {
  const { before, after } = changed
  return (
    <View className={classes.changed}>
      <View className={classes.title}>{titleOf(changed)}</View>
      {before === after ? (
        <View className={classes.text}>{say.changed}</View>
      ) : (
        <>
          <Line label={say.was} text={before} look={classes.was} />
          <Line label={say.will} text={after} look={classes.will} />
        </>
      )}
    </View>
  )
}

/** The changes of an approved shop: old and new beside each other, and which papers are still to be photographed. */
export const Changes = () => {
  const { state, fields } = useApplication()
  const { known } = state
  if (known === null) return null
  const changes = changesOf(known, fields, naming)
  const photos = photosChanged(known)
  const stale = (['licence.business', ...licenceKinds] as const).filter((kind) =>
    isPhotoStale(known, fields, kind),
  )
  if (changes.length + photos.length === 0) return <Notice level="info" text={say.none} />
  return (
    <>
      <Group title={say.changes}>
        {changes.map((changed) => (
          <Field key={changed.path} changed={changed} />
        ))}
        {photos.map(({ kind, added, removed }) => (
          <View key={kind} className={classes.changed}>
            <View className={classes.title}>{`${paperTitle(kind)} · ${say.photo}`}</View>
            <View className={classes.will}>{say.photos(added, removed)}</View>
          </View>
        ))}
      </Group>
      {stale.map((kind) => (
        <View key={kind} className={classes.stale}>
          <Notice level="warn" text={say.stale(paperTitle(kind))}>
            <Button look="text" label={say.shoot} onTap={() => openPage(linkTo({ photo: kind }))} />
          </Notice>
        </View>
      ))}
    </>
  )
}
