/** Text the server made safe to show (tutti/kit sanitises it, and the content policy allows no inline script). */

export function ServerText({ html }: { html: string }) {
  return <div className="prose" dangerouslySetInnerHTML={{ __html: html }} />;
}
