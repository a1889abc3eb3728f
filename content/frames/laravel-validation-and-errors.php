<?php
// Each kind of error gets the one form, with its status and the headers of its exception.
require 'Illuminate/autoload.php';

use Illuminate\Auth\AuthenticationException;
use Illuminate\Http\Exceptions\HttpResponseException;
use Illuminate\Http\Request;
use Illuminate\Validation\ValidationException;
use Symfony\Component\HttpFoundation\Response;
use Symfony\Component\HttpKernel\Exception\HttpExceptionInterface;
use Symfony\Component\HttpKernel\Exception\TooManyRequestsHttpException;

class PitchTaken extends Exception {}

$app = new Illuminate\Foundation\Application(__DIR__);
$app->instance(Illuminate\Contracts\Routing\ResponseFactory::class, (new ReflectionClass(Illuminate\Routing\ResponseFactory::class))->newInstanceWithoutConstructor());
$exceptions = new class
{
    public Closure $answer;

    public function render(Closure $answer): void
    {
        $this->answer = $answer;
    }
};
// sample
$ask = fn (Throwable $error, string $path = '/api/bookings') => ($exceptions->answer)($error, Request::create($path));
$translator = new Illuminate\Translation\Translator(new Illuminate\Translation\ArrayLoader, 'en');
$invalid = new ValidationException((new Illuminate\Validation\Factory($translator))->make([], ['pitch_id' => 'required']));
$response = $ask($invalid);
assert($response->getStatusCode() === 422 && $response->headers->get('Content-Type') === 'application/problem+json');
assert(array_keys($response->getData(true)) === ['title', 'status', 'errors'], $response->getContent());
assert(array_keys($response->getData(true)['errors']) === ['pitch_id']);
assert($ask(new AuthenticationException)->getStatusCode() === 401);
assert($ask(new PitchTaken)->getStatusCode() === 409);
assert($ask(new RuntimeException('secret'))->getContent() === '{"title":"Internal Server Error","status":500}');
assert($ask(new TooManyRequestsHttpException(30))->headers->get('Retry-After') === '30');
assert($ask(new PitchTaken, '/bookings') === null);
