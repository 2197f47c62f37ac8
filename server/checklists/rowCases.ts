import { dayOf } from '../../shared/calendar';
import type { RowCase, RowMaterial } from '../applications/convert.service';
import type { Checklist } from './checklist.entity';
import type { ChecklistItem } from './item.entity';

/** Rows of a list as the cases that they would become, with the materials that the sealed list stands for. */
export function rowCasesOf(list: Checklist, rows: readonly ChecklistItem[]): RowCase[] {
  return rows.map(({ id, personId, photoId, idCopyFileId, correctedById }) => ({
    key: id,
    personId,
    photoId,
    channel: list.channel,
    regionCode: list.regionCode,
    officeId: list.officeId,
    employerId: list.employerId,
    alsoEnteredBy: correctedById ? [correctedById] : [],
    materials: [
      ...(list.channel === 'COMMUNITY' ? ofCommunity(list) : [sealedList(list)]),
      ...(idCopyFileId ? [{ kind: 'ID_COPY' as const, sighted: 'COPY' as const, fileId: idCopyFileId }] : []),
    ],
  }));
}

const sealedOn = ({ sealedAt }: Checklist): string | null => (sealedAt ? dayOf(new Date(sealedAt)) : null);

const sealedList = (list: Checklist): RowMaterial => ({
  kind: 'PHOTO_CHECKLIST',
  sighted: 'SEALED',
  number: list.no,
  date: sealedOn(list),
});

function ofCommunity(list: Checklist): RowMaterial[] {
  const { no, costNo, costOn, costAmount, declaredPhotos } = list;
  return [
    { kind: 'RESIDENT_CONFIRMATION_FORM', sighted: 'SEALED', number: no, date: sealedOn(list) },
    { kind: 'PHOTO_STATISTICS_TABLE', sighted: 'SYSTEM', number: String(declaredPhotos ?? '') },
    ...(costNo
      ? [
          {
            kind: 'CARD_COST_RECEIPT' as const,
            sighted: 'ORIGINAL' as const,
            number: costNo,
            date: costOn,
            amount: costAmount,
          },
        ]
      : []),
  ];
}
