export interface paths {
  "/api/v1/ai/assistant/": {
    post: {
      requestBody: { content: { "application/json": { prompt: string; context?: string; action: string } } };
      responses: { 200: { content: { "application/json": { result: string; model: string } } } };
    };
  };
}
