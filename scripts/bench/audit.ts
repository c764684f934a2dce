export async function measureAudit(_paper: { url: string; databaseUrl: string }): Promise<void> {}
