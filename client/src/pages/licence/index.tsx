import { useEffect } from 'react'
import { documentKinds, licenceKinds } from '#shared/contract/requirement-codes'
import { Notice } from '../../components/notice'
import { PageFrame } from '../../components/page-frame'
import { Trouble } from '../../components/trouble'
import { linkTo, pageOf } from '../../form/application/place'
import { useFields } from '../../form/application/use-fields'
import { chosenLicence, licenceKindsOf } from '../../form/paper/licence-parts'
import { papersFor } from '../../form/paper/papers'
import { useReadings } from '../../form/paper/use-readings'
import { isPhotoStale } from '../../form/photo/stale-photo'
import { openInstead, open as openPage, useParams } from '../../platform/navigation'
import { phone } from '../../platform/phone'
import { paperWords } from '../../words/paper-words'
import { words } from '../../words/words'
import { Loaded } from '../loaded'
import { NextButton } from '../next-button'
import { Openness } from '../openness'
import { Paper } from './paper'

const Papers = () => {
  const { fields, today } = useFields()
  const found = papersFor(fields, today, phone.language)
  const papers = (found ?? []).filter(({ anyOf }) => licenceKindsOf(anyOf).length > 0)
  if (found === null) {
    return (
      <Trouble
        title={paperWords.licence.answerFirst}
        text=""
        again={{ label: words.home.papers, onTap: () => openPage(linkTo('who')) }}
      />
    )
  }
  return (
    <>
      <Openness />
      {papers.length === 0 && <Notice level="info" text={paperWords.licence.nothing} />}
      {papers.map(({ code, anyOf }) => (
        <Paper key={code} kinds={licenceKindsOf(anyOf)} />
      ))}
    </>
  )
}

/** The papers that carry a number, a holder and a term: copied here, photographed on the next page. */
export default function LicencePage() {
  const { field } = useParams()
  const { state, fields, today } = useFields()
  const hers = (papersFor(fields, today, phone.language) ?? []).map(({ anyOf }) =>
    chosenLicence(licenceKindsOf(anyOf), fields, state.merchant?.documents ?? [], field),
  )
  const renewed = hers.find((kind) => kind !== undefined && isPhotoStale(state.told, fields, kind))
  const readings = useReadings(({ at }) =>
    hers.some((kind) => kind !== undefined && at.startsWith(`${kind}/`)),
  )
  useEffect(() => {
    // A paper without a number of its own, such as a health certificate, is renewed by its photo alone.
    if (documentKinds.some((kind) => kind === field) && !licenceKinds.some((kind) => kind === field))
      openInstead(linkTo('photos', field))
    // A business licence is answered by the firm's name and number, which stand on another page.
    if (field?.startsWith('/') && pageOf(field) !== 'licence') openInstead(linkTo(pageOf(field), field))
  }, [field])
  return (
    <PageFrame
      title={paperWords.licence.title}
      intro={paperWords.licence.intro}
      footer={<NextButton link={linkTo('photos', renewed)} before={readings.accept} />}
    >
      <Loaded>
        <Papers />
      </Loaded>
    </PageFrame>
  )
}
