<?php
// Ten guests book the same nights at once: one succeeds, and the others are told that the pitch is taken.
require 'Illuminate/autoload.php';

use Illuminate\Database\Capsule\Manager as Capsule;
use Illuminate\Database\Eloquent\Model;
use Illuminate\Support\Facades\DB;

class PitchTaken extends Exception {}
class Pitch extends Model
{
    public $timestamps = false;

    public function bookings()
    {
        return $this->hasMany(Booking::class);
    }
}
class Guest extends Pitch {}
class Booking extends Model
{
    public $timestamps = false;
    protected $guarded = [];
}

function connect(): void
{
    $capsule = new Capsule;
    $capsule->addConnection(['driver' => 'pgsql', 'url' => getenv('DATABASE_URL')]);
    $capsule->bootEloquent();
    $app = $capsule->getContainer();
    $app->instance('db', $capsule->getDatabaseManager());
    DB::setFacadeApplication($app);
    DB::clearResolvedInstances();
}

function book(Guest $guest, int $pitchId, string $from, string $to): Booking
{
    // sample
}

connect();
DB::unprepared('CREATE TABLE pitches (id int PRIMARY KEY);
    CREATE TABLE guests (id int PRIMARY KEY);
    CREATE TABLE bookings (id serial PRIMARY KEY, guest_id int, pitch_id int, arrives_on date, leaves_on date);
    INSERT INTO pitches VALUES (7);
    INSERT INTO guests SELECT generate_series(1, 10)');
DB::disconnect();

$results = [];
for ($id = 1; $id <= 10; $id++) {
    $child = pcntl_fork();
    if ($child > 0) {
        continue;
    }
    connect();
    try {
        book(Guest::find($id), 7, '2027-06-01', '2027-06-05');
        posix_kill(getmypid(), SIGKILL);
    } catch (PitchTaken) {
        exit(0);
    }
}
$booked = 0;
while (pcntl_wait($status) > 0) {
    assert(pcntl_wifsignaled($status) || pcntl_wexitstatus($status) === 0, 'another error than PitchTaken');
    $booked += pcntl_wifsignaled($status) ? 1 : 0;
}
connect();
assert($booked === 1 && Booking::count() === 1, "{$booked} succeeded");
book(Guest::find(2), 7, '2027-06-05', '2027-06-07');
assert(Booking::count() === 2, 'the night after is free');
