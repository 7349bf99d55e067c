import { View } from '@tarojs/components'
import { linkTo } from '#shared/contract/place'
import { labelledGoods } from '#shared/rules/label-findings'
import { Button } from '../../components/button'
import { Group } from '../../components/group'
import { Notice } from '../../components/notice'
import { PageFrame } from '../../components/page-frame'
import { requirementsOf } from '../../form/application/requirements'
import { useFields } from '../../form/application/use-fields'
import { labelsToFill, oneMoreLabel, unlabelledGoods } from '../../form/paper/labels'
import { labelRows } from '../../form/typed/typed'
import { randomKey } from '../../platform/random-key'
import { choiceLabel } from '../../words/choices'
import { formWords } from '../../words/form-words'
import { tradeWords } from '../../words/trade-words'
import { FoundPaper } from '../found-paper'
import { Loaded } from '../loaded'
import { LockNotice } from '../lock-notice'
import { NextButton } from '../next-button'
import { PaperPhoto } from '../photos/paper-photo'
import classes from './index.module.scss'
import { LabelForm } from './label-form'

const say = tradeWords.labels
const most = 50

const Labels = () => {
  const { state, fields, openAt, today, answer, idOf } = useFields()
  const requirement = requirementsOf(state, fields).find(({ code }) => code === 'goods.label')
  const hidden = unlabelledGoods(fields, today).map((code) => choiceLabel('goods', code))
  const given = labelRows(state.merchant, state.typed)
  const version = state.merchant?.version ?? 0
  const labels = labelsToFill(fields, given, version)
  // On the page a label has no identity but its place in the list; when the list grows or shrinks the places are others.
  const rows = labels.map((label, at) => ({ ...label, at, place: `${at} of ${labels.length}` }))
  const open = openAt('/labels')
  if (labelledGoods(fields).length === 0) return <Notice level="info" text={say.none} />
  return (
    <View id={idOf('/labels')}>
      {open ? <LockNotice /> : <Notice level="info" text={formWords.about.locked} />}
      <View className={classes.hidden}>
        {hidden.length > 0 ? (
          <Notice level="warn" text={say.hidden(hidden.join('、'))} more={say.hiddenMore} />
        ) : (
          <Notice level="good" text={say.all} more={say.allMore} />
        )}
      </View>
      {requirement && <PaperPhoto kind="goods.label" requirement={requirement} />}
      {requirement && (
        <Group title={say.law}>
          <FoundPaper requirement={requirement} />
        </Group>
      )}
      {rows.map(({ key, row, at, place }) => (
        <LabelForm key={place} label={row} at={at} rowKey={key} isOnly={labels.length === 1} />
      ))}
      {open && labels.length < most && (
        <Button
          look="text"
          label={say.add}
          onTap={() => answer(oneMoreLabel(fields, given, version, randomKey()))}
        />
      )}
    </View>
  )
}

/** The page of the labels of packaged goods: goods whose label lacks an item required by law are not shown. */
export default function LabelsPage() {
  return (
    <PageFrame title={say.title} intro={say.intro} footer={<NextButton link={linkTo({ page: 'check' })} />}>
      <Loaded>
        <Labels />
      </Loaded>
    </PageFrame>
  )
}
