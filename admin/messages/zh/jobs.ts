import type { jobs as english } from '../en/jobs';

/** 后台任务的名称。 */
export const jobs: typeof english = {
  DEMO_HISTORY: '生成演示历史数据',
  RETURN_FILE_IMPORT: '回盘文件导入',
  ARCHIVE_IMPORT: '导入照片或证件压缩包',
  ROSTER_IMPORT: '导入参保名册',
};
