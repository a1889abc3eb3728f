class Frame {
    void body() {
        // sample
    }
}
