package guatu.compiler.lint;

/** One thing that a careful reader looks at. */
interface Check {

    void read(Material material, Remarks remarks);
}
