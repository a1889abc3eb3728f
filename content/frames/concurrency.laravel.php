<?php
// Two importers of one month: the second waits five seconds for the lock and gives up.
require 'Illuminate/autoload.php';

use Illuminate\Cache\CacheManager;
use Illuminate\Contracts\Cache\LockTimeoutException;
use Illuminate\Support\Facades\Cache;

$app = new Illuminate\Foundation\Application(__DIR__);
$app->instance('config', new Illuminate\Config\Repository(['cache' => ['default' => 'array', 'prefix' => '', 'stores' => ['array' => ['driver' => 'array']]]]));
$app->instance('cache', new CacheManager($app));
Illuminate\Support\Facades\Facade::setFacadeApplication($app);

$importer = new class
{
    public function run(string $month): string
    {
        return "report of {$month}";
    }
};
$month = '2027-05';
// sample
assert($report === 'report of 2027-05');
assert(Cache::lock('meter-readings:2027-05', 120)->get());
$before = microtime(true);
try {
    // sample
    throw new Exception('the lock did not hold');
} catch (LockTimeoutException) {
    assert(microtime(true) - $before > 4);
}
