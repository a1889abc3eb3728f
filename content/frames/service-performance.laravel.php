<?php
// A slow report: its profile names the function, and the time that it waits counts.
$builder = new class
{
    public function build(string $month): string
    {
        usleep(100_000);

        return $month;
    }
};
$month = '2027-05';
// sample
$folded = file_get_contents('/tmp/report.folded');
unlink('/tmp/report.folded');
assert(preg_match('/build (\d+)$/m', $folded, $found) === 1 && (int) $found[1] > 20, $folded);
