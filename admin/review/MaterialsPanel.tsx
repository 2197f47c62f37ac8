import AttachFileOutlined from '@mui/icons-material/AttachFileOutlined';
import { Box, Button } from '@mui/material';
import { useTranslate } from 'react-admin';
import type { MaterialKind } from '../../shared/codes';
import type { ApplicationCase } from '../applications/types';
import { FactRow, Facts, type Verdict } from '../widgets/FactRow';
import { Panel } from '../widgets/Panel';
import type { Viewed } from './FileViewer';
import { worstOf } from './verdicts';

type Props = { record: ApplicationCase; onOpen: (files: readonly Viewed[]) => void };
type Kept = ApplicationCase['materials'][number];
type Line = {
  kind: MaterialKind;
  kept?: Kept;
  declared?: boolean;
  optional?: boolean;
  verdict?: Verdict;
  rule?: string;
};

/** What the channel asks for beside what is there, each with its file (R-54 and the rule that each row names). */
export function MaterialsPanel({ record, onOpen }: Props) {
  const translate = useTranslate();
  const lines = linesOf(record);
  return (
    <Panel title={translate('review.materials.title')}>
      <Facts>
        {lines.map(line => (
          <FactRow
            key={line.kind}
            label={translate(`codes.materialKinds.${line.kind}`)}
            verdict={line.verdict}
            changed={record.changed.includes(line.kind)}
            note={line.verdict === 'bad' ? translate('review.materials.asked', { rule: line.rule ?? '' }) : undefined}
          >
            <What line={line} onOpen={onOpen} />
          </FactRow>
        ))}
      </Facts>
    </Panel>
  );
}

function What({ line: { kind, kept, declared, optional }, onOpen }: { line: Line; onOpen: Props['onOpen'] }) {
  const translate = useTranslate();
  const label = translate(`codes.materialKinds.${kind}`);
  if (!kept) {
    if (declared) return <>{translate('review.materials.declared')}</>;
    return <>{translate(optional ? 'review.materials.optional' : 'review.materials.missing')}</>;
  }
  const { fileId, number, date, amount, sighted } = kept;
  const noted = [
    number,
    date,
    amount != null && translate('review.materials.yuan', { amount: (amount / 100).toFixed(2) }),
  ];
  return (
    <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 0.5 }}>
      {[translate(`codes.sightings.${sighted}`), ...noted].filter(Boolean).join('\u00a0· ')}
      {fileId && (
        <Button
          size="small"
          variant="text"
          startIcon={<AttachFileOutlined />}
          onClick={() => onOpen([{ fileId, label }])}
          aria-label={translate('review.materials.openFile', { label })}
          sx={{ minHeight: 24, py: 0, px: 0.75 }}
        >
          {translate('review.materials.file')}
        </Button>
      )}
    </Box>
  );
}

/** First what is asked for, then what came beside it; the photo has its own place. */
function linesOf({ requiredMaterials, materials, checks, truthDeclared }: ApplicationCase): Line[] {
  const asked = requiredMaterials
    .filter(({ kind }) => kind !== 'PHOTO')
    .map(({ kind, rule, required }) => {
      const kept = materials.find(material => material.kind === kind);
      const declared = kind === 'TRUTH_DECLARATION' && truthDeclared;
      const optional = !required && !kept && !declared;
      const own = checks.filter(({ code, detail }) => code === 'MATERIAL_PRESENT' && detail === kind);
      return { kind, rule, kept, declared, optional, verdict: optional ? undefined : worstOf(own) };
    });
  const others = materials
    .filter(({ kind }) => kind !== 'PHOTO' && !asked.some(line => line.kind === kind))
    .map(kept => ({ kind: kept.kind, kept }));
  return [...asked, ...others];
}
