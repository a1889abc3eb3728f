const saveBooking = () => new Promise((resolve) => setTimeout(resolve, 10))
// sample
