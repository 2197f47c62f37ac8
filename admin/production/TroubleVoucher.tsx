import PrintOutlined from '@mui/icons-material/PrintOutlined';
import { Box, Button } from '@mui/material';
import { useState } from 'react';
import { useNotify, useTranslate } from 'react-admin';
import { Link } from 'react-router-dom';
import { type CardCaseFragment, PrintTroubleVoucherDocument } from '../graphql/graphql';
import { ask } from '../provider/ask';
import { fileAddress } from '../provider/upload';
import { useSession } from '../provider/useSession';
import { FactRow } from '../widgets/FactRow';
import { useWords } from '../widgets/useWords';

/** What a card's page says of trouble: the voucher with its print, why it is void, and the wrong card that it stands in for. */
export function TroubleFacts({ card }: { card: CardCaseFragment }) {
  const translate = useTranslate();
  const { voidReason, voidNote, troubleKind, troubleNo, insteadOfId } = card;
  return (
    <>
      {voidReason && (
        <FactRow label={translate('making.voucher.why')}>
          {translate(`codes.voidReasons.${voidReason}`)}
          {voidNote && ` · ${voidNote}`}
        </FactRow>
      )}
      {insteadOfId && (
        <FactRow label={translate('making.voucher.instead')}>
          <Box component={Link} to={`/cards/${insteadOfId}/show`} sx={{ color: 'primary.main' }}>
            {translate('making.voucher.show')}
          </Box>
        </FactRow>
      )}
      {troubleKind && troubleNo && (
        <FactRow label={translate(`codes.troubleKinds.${troubleKind}`)}>
          <Box component="span" sx={{ mr: 1, whiteSpace: 'nowrap' }}>
            {troubleNo}
          </Box>
          <PrintVoucher cardId={card.id} />
        </FactRow>
      )}
    </>
  );
}

function PrintVoucher({ cardId }: { cardId: string }) {
  const translate = useTranslate();
  const notify = useNotify();
  const words = useWords();
  const mayPrint = useSession()?.permissions.has('card:keep');
  const [printing, setPrinting] = useState(false);
  if (!mayPrint) return null;
  const print = async () => {
    const tab = window.open('', '_blank');
    setPrinting(true);
    try {
      const { file } = await ask(PrintTroubleVoucherDocument, { cardId });
      if (tab) tab.location.href = fileAddress(file.id);
      else window.location.assign(fileAddress(file.id));
    } catch (error) {
      tab?.close();
      notify(words.error(error), { type: 'warning' });
    } finally {
      setPrinting(false);
    }
  };
  return (
    <Button size="small" startIcon={<PrintOutlined />} disabled={printing} onClick={() => void print()}>
      {translate('making.voucher.print')}
    </Button>
  );
}
