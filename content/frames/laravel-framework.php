<?php
// The provider binds the prices, and the container hands them to the controller.
require 'Illuminate/autoload.php';

use Illuminate\Http\JsonResponse;
use Illuminate\Support\ServiceProvider;

interface PriceList
{
    public function forNights(int $nights): int;
}
final class FlatPrices implements PriceList
{
    public function __construct(private readonly int $rate) {}

    public function forNights(int $nights): int
    {
        return $nights * $this->rate;
    }
}
// sample
$app = new Illuminate\Foundation\Application(__DIR__);
$app->instance('config', new Illuminate\Config\Repository(['campsite' => ['night_rate' => 2400]]));
$app->instance(Illuminate\Contracts\Routing\ResponseFactory::class, (new ReflectionClass(Illuminate\Routing\ResponseFactory::class))->newInstanceWithoutConstructor());
$app->register(AppServiceProvider::class);
$response = $app->make(QuoteController::class)(3);
assert($response->getContent() === '{"cents":7200}', $response->getContent());
