<?php
// The API of the brief tool-lending on PHP's own server and SQLite, to try its checks on. Settings come from the
// environment: DATABASE (a file), API_KEY and STATEMENTS (a file that grows by a byte with each statement). FAULT names
// one mistake to make.
declare(strict_types=1);

const TABLES = ['items' => 'item', 'members' => 'member', 'loans' => 'loan'];
const MIGRATION = <<<'SQL'
    CREATE TABLE item (
      position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL, category TEXT NOT NULL
    );
    CREATE TABLE member (position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, name TEXT NOT NULL);
    CREATE TABLE loan (
      position INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, item_id TEXT NOT NULL REFERENCES item (id),
      member_id TEXT NOT NULL REFERENCES member (id), due_on TEXT, returned_at TEXT
    );
    CREATE UNIQUE INDEX one_open_loan_per_item ON loan (item_id) WHERE returned_at IS NULL;
    CREATE INDEX open_loans_of_member ON loan (member_id) WHERE returned_at IS NULL;
    PRAGMA user_version = 1;
    SQL;

final class Refusal extends Exception
{
    public function __construct(public readonly int $status, string $detail)
    {
        parent::__construct($detail);
    }
}

/** Connects with the tables built, which one of several workers does. */
function connect(): PDO
{
    $db = new PDO('sqlite:' . getenv('DATABASE'), options: [
        PDO::ATTR_TIMEOUT => 30,
        PDO::ATTR_PERSISTENT => true,
        PDO::ATTR_DEFAULT_FETCH_MODE => PDO::FETCH_ASSOC,
    ]);
    $db->exec('PRAGMA foreign_keys = ON');
    if ((int) $db->query('PRAGMA user_version')->fetchColumn() === 0) {
        $db->exec('PRAGMA journal_mode = WAL');
        $db->exec('BEGIN IMMEDIATE');
        if ((int) $db->query('PRAGMA user_version')->fetchColumn() === 0) {
            $db->exec(MIGRATION);
        }
        $db->exec('COMMIT');
    }
    $db->exec('PRAGMA synchronous = NORMAL');
    return $db;
}

function query(PDO $db, string $sql, array $values = []): PDOStatement
{
    file_put_contents(getenv('STATEMENTS'), '.', FILE_APPEND);
    $statement = $db->prepare($sql);
    $statement->execute($values);
    return $statement;
}

function readText(array $body, string $name): string
{
    $value = $body[$name] ?? null;
    if (!is_string($value) || !preg_match('/^.{1,200}$/su', $value)) {
        throw new Refusal(422, "$name has to be a text of 1 to 200 characters.");
    }
    return $value;
}

function readDay(array $body): ?string
{
    $value = $body['dueOn'] ?? null;
    if ($value === null) {
        return null;
    }
    $day = is_string($value) ? DateTimeImmutable::createFromFormat('!Y-m-d', $value) : false;
    if (!$day || $day->format('Y-m-d') !== $value) {
        throw new Refusal(422, 'dueOn has to be a day, such as 2026-12-24.');
    }
    return $value;
}

function show(string $kind, array $row): array
{
    return match ($kind) {
        'items' => ['id' => $row['id'], 'name' => $row['name'], 'category' => $row['category']],
        'members' => ['id' => $row['id'], 'name' => $row['name']],
        'loans' => [
            'id' => $row['id'],
            'itemId' => $row['item_id'],
            'memberId' => $row['member_id'],
            'dueOn' => $row['due_on'],
            'returnedAt' => $row['returned_at'],
        ],
    };
}

function find(PDO $db, string $kind, string $id): array
{
    $row = query($db, 'SELECT * FROM ' . TABLES[$kind] . ' WHERE id = ?', [$id])->fetch();
    return $row ?: throw new Refusal(404, "No such thing in $kind.");
}

function listRows(PDO $db, string $kind): array
{
    $limit = max(1, min((int) ($_GET['limit'] ?? 20), 100));
    $after = (string) base64_decode((string) ($_GET['cursor'] ?? ''), true);
    $where = ['position > ?'];
    $values = [(int) $after];
    if ($kind === 'items' && isset($_GET['category'])) {
        $where[] = 'category = ?';
        $values[] = $_GET['category'];
    }
    if ($kind === 'items' && ($_GET['available'] ?? '') === 'true') {
        $where[] = 'NOT EXISTS (SELECT 1 FROM loan WHERE item_id = item.id AND returned_at IS NULL)';
    }
    if ($kind === 'loans' && ($_GET['overdue'] ?? '') === 'true') {
        $where[] = 'returned_at IS NULL AND due_on < ?';
        $values[] = gmdate('Y-m-d');
    }
    $sql = 'SELECT * FROM ' . TABLES[$kind] . ' WHERE ' . implode(' AND ', $where) . ' ORDER BY position LIMIT ' . ($limit + 1);
    $rows = query($db, $sql, $values)->fetchAll();
    $page = array_slice($rows, 0, $limit);
    $next = count($rows) > $limit ? base64_encode((string) end($page)['position']) : null;
    return ['data' => array_map(fn (array $row) => show($kind, $row), $page), 'next' => $next];
}

function insert(PDO $db, string $kind, array $body): array
{
    $id = bin2hex(random_bytes(16));
    match ($kind) {
        'items' => query(
            $db,
            'INSERT INTO item (id, name, category) VALUES (?, ?, ?)',
            [$id, readText($body, 'name'), readText($body, 'category')],
        ),
        'members' => query($db, 'INSERT INTO member (id, name) VALUES (?, ?)', [$id, readText($body, 'name')]),
        'loans' => insertLoan($db, $id, $body),
    };
    return show($kind, find($db, $kind, $id));
}

/** Inserts a loan while no other process can write: what is checked stays true until it is saved. */
function insertLoan(PDO $db, string $id, array $body): void
{
    [$item, $member, $day] = [readText($body, 'itemId'), readText($body, 'memberId'), readDay($body)];
    try {
        insertChecked($db, $id, $item, $member, $day);
    } catch (Throwable $error) {
        // The next request of this worker has the same connection.
        if ($db->inTransaction()) {
            $db->exec('ROLLBACK');
        }
        throw $error;
    }
}

function insertChecked(PDO $db, string $id, string $item, string $member, ?string $day): void
{
    if (getenv('FAULT') !== 'race-on-members') {
        query($db, 'BEGIN IMMEDIATE');
    }
    foreach (['item' => $item, 'member' => $member] as $table => $wanted) {
        if (!query($db, "SELECT 1 FROM $table WHERE id = ?", [$wanted])->fetch()) {
            throw new Refusal(422, "There is no such $table.");
        }
    }
    $sql = 'SELECT count(*) FROM loan WHERE member_id = ? AND returned_at IS NULL';
    if (query($db, $sql, [$member])->fetchColumn() >= 3) {
        throw new Refusal(409, 'This member has three items already.');
    }
    if (getenv('FAULT') === 'race-on-members') {
        usleep(300_000);
        query($db, 'BEGIN IMMEDIATE');
    }
    if (query($db, 'SELECT 1 FROM loan WHERE item_id = ? AND returned_at IS NULL', [$item])->fetch()) {
        throw new Refusal(409, 'This item is on loan.');
    }
    query($db, 'INSERT INTO loan (id, item_id, member_id, due_on) VALUES (?, ?, ?, ?)', [$id, $item, $member, $day]);
    query($db, 'COMMIT');
}

function change(PDO $db, string $kind, string $id, array $body): array
{
    find($db, $kind, $id);
    $fields = ['items' => ['name', 'category'], 'members' => ['name'], 'loans' => ['dueOn']][$kind];
    foreach (array_intersect($fields, array_keys($body)) as $name) {
        [$value, $column] = $name === 'dueOn' ? [readDay($body), 'due_on'] : [readText($body, $name), $name];
        query($db, 'UPDATE ' . TABLES[$kind] . " SET $column = ? WHERE id = ?", [$value, $id]);
    }
    return show($kind, find($db, $kind, $id));
}

function giveBack(PDO $db, string $id): array
{
    $sql = 'UPDATE loan SET returned_at = ? WHERE id = ? AND returned_at IS NULL';
    $changed = query($db, $sql, [gmdate('Y-m-d\TH:i:s\Z'), $id])->rowCount();
    $loan = find($db, 'loans', $id);
    return $changed > 0 ? show('loans', $loan) : throw new Refusal(409, 'This loan is returned already.');
}

function readBody(): array
{
    $body = json_decode((string) file_get_contents('php://input'));
    if (json_last_error() !== JSON_ERROR_NONE) {
        throw new Refusal(400, 'The body is no JSON.');
    }
    return $body instanceof stdClass ? get_object_vars($body) : throw new Refusal(422, 'The body has to be an object.');
}

/** Returns the status and the value of an answer, and the address of what was made. */
function respond(PDO $db): array
{
    if (!hash_equals((string) getenv('API_KEY'), $_SERVER['HTTP_X_API_KEY'] ?? '')) {
        throw new Refusal(401, 'Send the key in the header X-Api-Key.');
    }
    $parts = array_map(rawurldecode(...), explode('/', substr(strtok($_SERVER['REQUEST_URI'], '?'), 1)));
    [$kind, $id, $last] = [...$parts, null, null];
    if (!isset(TABLES[$kind])) {
        throw new Refusal(404, 'There is no such address.');
    }
    $call = $_SERVER['REQUEST_METHOD'] . ' ' . count($parts);
    if ($call === 'POST 1') {
        $made = insert($db, $kind, readBody());
        return [201, $made, "/$kind/{$made['id']}"];
    }
    return [200, match (true) {
        $call === 'GET 1' => listRows($db, $kind),
        $call === 'GET 2' => show($kind, find($db, $kind, $id)),
        $call === 'PATCH 2' => change($db, $kind, $id, readBody()),
        $call === 'POST 3' && $kind === 'loans' && $last === 'return' => giveBack($db, $id),
        default => throw new Refusal(404, 'There is no such address.'),
    }, null];
}

try {
    [$status, $value, $location] = respond(connect());
    if ($location !== null) {
        header("Location: $location");
    }
} catch (Refusal $refusal) {
    $status = $refusal->status;
    $value = ['title' => 'Refused', 'status' => $status, 'detail' => $refusal->getMessage()];
} catch (Throwable $error) {
    $status = 500;
    $value = ['title' => 'Internal error', 'status' => 500];
    error_log((string) $error);
}
http_response_code($status);
header('Content-Type: application/' . ($status < 400 ? 'json' : 'problem+json'));
echo json_encode($value);
