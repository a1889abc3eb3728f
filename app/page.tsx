export default function Home() {
  return <main>Waymark</main>
}
