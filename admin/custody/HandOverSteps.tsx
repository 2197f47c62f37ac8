import { useState } from 'react';
import { useTranslate } from 'react-admin';
import { handOverLifecycle } from '../../shared/handOvers';
import type { Scene } from '../../shared/lifecycle';
import { type HandOverWholeFragment, SettleHandOverDocument, TakeBackHandOverDocument } from '../graphql/graphql';
import { ask } from '../provider/ask';
import { FormDialog } from '../widgets/FormDialog';
import { TextLine } from '../widgets/fields';
import { StepButtons } from '../widgets/StepButtons';
import { useSending } from '../widgets/useSending';

type Props = { handOver: HandOverWholeFragment; scene: Scene | undefined; onDone: () => void };
type Asked = 'takeBack' | 'settle';

/** The giver takes back what nobody has counted; a difference is settled with a word of how. */
export function HandOverSteps({ handOver, scene, onDone }: Props) {
  const translate = useTranslate();
  const { send, busy, fault } = useSending();
  const [asked, setAsked] = useState<Asked>();
  const [text, setText] = useState('');
  const { id, version } = handOver;
  const act = async () => {
    const done = await send(async () => {
      if (asked === 'settle') await ask(SettleHandOverDocument, { input: { id, version, note: text.trim() } });
      else await ask(TakeBackHandOverDocument, { input: { id, version, shelf: text.trim() } });
    });
    if (!done) return;
    setAsked(undefined);
    onDone();
  };
  return (
    <>
      <StepButtons
        record={handOver}
        lifecycle={handOverLifecycle}
        verbs={['takeBack', 'settle']}
        scene={scene}
        busy={busy}
        looks={{ settle: { variant: 'contained' } }}
        onStep={verb => {
          setText('');
          setAsked(verb === 'settle' ? 'settle' : 'takeBack');
        }}
      />
      {asked && (
        <FormDialog
          title={translate(`handOvers.${asked}.title`, { no: handOver.no })}
          help={translate(`handOvers.${asked}.help`)}
          verb={translate(`actions.${asked}`)}
          busy={busy}
          fault={fault}
          incomplete={text.trim().length < (asked === 'settle' ? 2 : 1)}
          onClose={() => setAsked(undefined)}
          onSend={() => void act()}
        >
          <TextLine
            required
            autoFocus
            label={translate(asked === 'settle' ? 'handOvers.settle.note' : 'custody.receive.shelf')}
            value={text}
            onChange={setText}
            input={{ maxLength: asked === 'settle' ? 200 : 40 }}
          />
        </FormDialog>
      )}
    </>
  );
}
