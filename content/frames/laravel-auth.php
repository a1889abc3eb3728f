<?php
// The guest sees the booking; to a stranger it is not there.
require 'Illuminate/autoload.php';

use Illuminate\Auth\Access\AuthorizationException;
use Illuminate\Auth\Access\Response;
use Illuminate\Database\Capsule\Manager as Capsule;
use Illuminate\Database\Eloquent\Model;
use Illuminate\Http\Resources\Json\JsonResource;
use Illuminate\Support\Facades\Gate;

$capsule = new Capsule;
$capsule->addConnection(['driver' => 'sqlite', 'database' => ':memory:']);
$capsule->bootEloquent();

class User extends Model
{
    protected $guarded = [];
}
class Booking extends Model
{
    protected $guarded = [];

    public function user()
    {
        return $this->belongsTo(User::class);
    }
}
class BookingResource extends JsonResource {}
// sample
$app = new Illuminate\Foundation\Application(__DIR__);
Gate::setFacadeApplication($app);
$ana = new User(['id' => 1]);
$ben = new User(['id' => 2]);
$viewer = $ana;
$app->instance(Illuminate\Contracts\Auth\Access\Gate::class, new Illuminate\Auth\Access\Gate($app, function () use (&$viewer) {
    return $viewer;
}));
Gate::policy(Booking::class, BookingPolicy::class);
$booking = new Booking(['id' => 9, 'user_id' => 1]);
assert((new BookingController)->show($booking)->resource === $booking);
$viewer = $ben;
try {
    (new BookingController)->show($booking);
    throw new Exception('a stranger sees it');
} catch (AuthorizationException $refusal) {
    assert($refusal->status() === 404);
}
