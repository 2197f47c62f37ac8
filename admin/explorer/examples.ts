/** A worked example: what it answers, in both languages, and the query, ready to run. */
export type Example = { title: { zh: string; en: string }; query: string };

/** The month so many months ago in the bureau's zone, as YYYY-MM. */
function monthsAgo(back: number): string {
  const here = new Date(Date.now() + 8 * 3_600_000);
  return new Date(Date.UTC(here.getUTCFullYear(), here.getUTCMonth() - back, 1)).toISOString().slice(0, 7);
}

const thisMonth = monthsAgo(0);
const aYearAgo = monthsAgo(11);
const twoYearsAgo = monthsAgo(23);

/** The queries that the explorer opens with, one tab each. */
export const examples: readonly Example[] = [
  {
    title: { zh: '各月各状态的变更数', en: 'Changes by month and status' },
    query: `# 两年来，每月有多少申领进入各状态？
# How many applications came into each status, month by month, over two years?
# 小于 5 的数值不显示：count 为 null，suppressed 为 true。
# Figures under 5 are not shown: count is null and suppressed is true.
query ChangesByMonthAndStatus {
  statusChangeCounts(input: { subject: APPLICATION, from: "${twoYearsAgo}", to: "${thisMonth}", by: [MONTH, STATUS] }) {
    definition
    dataAsOf
    queryHash
    suppressedRows
    rows {
      month
      status
      count
      suppressed
    }
  }
}
`,
  },
  {
    title: { zh: '各渠道、各网点提交数', en: 'Submissions by channel and office' },
    query: `# 一年来，各网点经各渠道收到多少次提交？网点名称由 offices 给出，按 id 对应。
# Over a year, how many submissions reached each office through each channel? \`offices\` names them by id.
# 跨月合计含有被隐去的月份时，rounded 为 true，该数为近似值。
# Where a sum over months holds a suppressed month, rounded is true and the figure is close, not exact.
query SubmissionsByChannelAndOffice {
  statusChangeCounts(
    input: { subject: APPLICATION, verb: "submit", from: "${aYearAgo}", to: "${thisMonth}", by: [CHANNEL, OFFICE] }
  ) {
    definition
    dataAsOf
    rows {
      channel
      officeId
      count
      suppressed
      rounded
    }
  }
  offices(perPage: 200) {
    nodes {
      id
      nameZh
      nameEn
      regionCode
    }
  }
}
`,
  },
  {
    title: { zh: '当前存量', en: 'What there is now' },
    query: `# 此刻各状态、各渠道各有多少申领？与每次操作同一事务计数，无延迟。
# How many applications are there now, by status and channel? Counted in the transaction of each act, without delay.
query StockByStatusAndChannel {
  currentCounts(input: { by: [STATUS, CHANNEL] }) {
    definition
    dataAsOf
    rows {
      status
      channel
      count
      suppressed
    }
  }
}
`,
  },
  {
    title: { zh: '退回与不予通过的原因', en: 'Reasons for returns and rejections' },
    query: `# 一年来，各月退回补正与不予通过的原因各出现多少次？一次操作可有多个原因。
# Over a year, how often was each reason given for a return or a rejection, month by month? One act may give several.
query ReasonsByMonth {
  reasonCounts(input: { from: "${aYearAgo}", to: "${thisMonth}", by: [MONTH] }) {
    definition
    dataAsOf
    rows {
      month
      reason
      count
      suppressed
    }
  }
}
`,
  },
  {
    title: { zh: '从提交到决定的时长', en: 'From submission to decision' },
    query: `# 一年来，各网点各月从提交到决定用了多少小时？中位数与九成分位数；哪个网点慢？
# Over a year, how many hours passed from submission to decision, by office and month? Which office is slow?
query WaitingByOfficeAndMonth {
  timeInStatus(input: { from: "${aYearAgo}", to: "${thisMonth}", by: [OFFICE, MONTH] }) {
    definition
    dataAsOf
    rows {
      month
      officeId
      count
      suppressed
      medianHours
      p90Hours
    }
  }
}
`,
  },
];
